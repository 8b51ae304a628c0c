/** Who may send a video for which place. Source: issue « representatives: their own region only ». */
export interface Sender {
  id: string;
  role: 'merchant' | 'representative' | 'staff';
  /** the region a representative speaks for */
  represents: string | null;
}

/** A representative: her region's variant of regional slots. Staff: every variant of every slot. */
export function mayUpload(sender: Sender, slot: { regional: boolean }, variant: string): boolean {
  if (variant !== 'national' && !slot.regional) return false;
  if (sender.role === 'staff') return true;
  return sender.role === 'representative' && sender.represents !== null && sender.represents === variant;
}
