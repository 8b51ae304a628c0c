import { readConfig } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { runCommand } from './command.ts';

await runCommand(async () => {
  const database = openDatabase(readConfig(process.env).databaseUrl);
  try {
    await database.migrate();
    console.log('The database is up to date.');
  } finally {
    await database.close();
  }
});
