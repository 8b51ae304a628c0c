/** « Only one server does this now »: who holds a name, and until when. */
export interface LeaseTable {
  name: string;
  holder: string;
  until: string;
}
