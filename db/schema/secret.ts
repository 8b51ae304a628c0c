/** Secrets that all servers on one database share when configuration gives none. */
export interface SecretTable {
  name: string;
  value: string;
}
