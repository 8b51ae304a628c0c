/** Work that outlives the request that asked for it; see src/platform/jobs.ts. */
export interface JobTable {
  id: string;
  kind: string;
  /** what it is about: an id the kind knows how to read */
  subject: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  attempts: number;
  lease_holder: string | null;
  lease_until: string | null;
  run_after: string;
  stage: string | null;
  /** 0 to 100 */
  percent: number;
  error_code: string | null;
  created_at: string;
  updated_at: string;
}
