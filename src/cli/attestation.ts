import { numberErrors } from '../certificates/check-words.ts';
import { formatNumber, readNumber } from '../certificates/number.ts';
import { revokeCertificate } from '../certificates/revoke-certificate.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { openReachKey } from '../platform/reach-key.ts';
import { isRefusal } from '../platform/refusal.ts';
import { CommandError, runCommand } from './command.ts';

const usage = `Utilisation :
  npm run attestation -- revoke <numéro> "<motif, lu par son titulaire seulement>"`;

/** Cancels an attestation that should not exist. There is no way back: her owner would ask for a new one. */
await runCommand(async () => {
  const [command, typed, reason, ...more] = process.argv.slice(2);
  if (command !== 'revoke' || !typed || !reason?.trim() || more.length > 0) throw new CommandError(usage);
  const reading = readNumber(typed);
  if (reading.kind !== 'number') throw new CommandError(numberErrors[reading.kind]);
  const config = readConfig(process.env);
  const database = openDatabase(config.databaseUrl);
  try {
    await database.migrate();
    await revokeCertificate(
      { database, clock: systemClock, reachKey: await openReachKey(database, config) },
      reading.number,
      reason.trim(),
    );
    console.log(`L'attestation ${formatNumber(reading.number)} est annulée. Sa page publique le dit.`);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new CommandError('Aucune attestation en vigueur ne porte ce numéro.');
  } finally {
    await database.close();
  }
});
