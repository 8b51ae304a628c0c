import type { Db } from '../platform/database.ts';

/** Which of these some account gave. */
export async function presentSirens(db: Db, sirens: readonly string[]): Promise<string[]> {
  if (sirens.length === 0) return [];
  const rows = await db
    .selectFrom('profile')
    .select('siren')
    .distinct()
    .where('siren', 'in', sirens)
    .orderBy('siren')
    .execute();
  return rows.flatMap(({ siren }) => (siren === null ? [] : [siren]));
}
