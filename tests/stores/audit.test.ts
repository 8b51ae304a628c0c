import { describe, expect, it } from 'vitest';
import { recordAct } from '../../src/platform/audit.ts';
import { engines, freshDatabase } from './engines.ts';

const now = new Date('2026-11-22T08:00:00.000Z');

describe.each(engines)('the audit log on $name', (engine) => {
  const database = freshDatabase(engine);
  const rows = () => database().read.selectFrom('audit_act').selectAll().orderBy('id').execute();

  it('is kept with what it tells, or not at all', async () => {
    const subject = 'account:b';
    await database().transact((trx) =>
      recordAct(trx, { actor: 'a', act: 'account.suspend', subject, detail: { region: '53' } }, now),
    );
    const failing = database().transact(async (trx) => {
      await recordAct(trx, { actor: null, act: 'account.restore', subject }, now);
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await rows()).toEqual([
      {
        id: expect.any(String) as string,
        at: now.toISOString(),
        actor: 'a',
        act: 'account.suspend',
        subject,
        detail: '{"region":"53"}',
      },
    ]);
  });

  it('refuses to be changed or emptied, even by our own code', async () => {
    const before = await rows();
    const change = database().transact((trx) => trx.updateTable('audit_act').set({ act: 'x' }).execute());
    await expect(change).rejects.toThrow('append-only');
    const removal = database().transact((trx) => trx.deleteFrom('audit_act').execute());
    await expect(removal).rejects.toThrow('append-only');
    expect(await rows()).toEqual(before);
  });
});
