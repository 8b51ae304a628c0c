/**
 * The floor: node:http and better-sqlite3, nothing else. Each request is one upsert in its own transaction, with the
 * pragmas of src/platform/dialect.ts. It reads the body, checks nothing and answers two bytes.
 */
import { createServer } from 'node:http';
import SQLite from 'better-sqlite3';

const [file = '', port = ''] = process.argv.slice(2);
const database = new SQLite(file);
for (const pragma of [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
]) {
  database.pragma(pragma);
}
database.exec('create table progress (account text primary key, packed blob not null) without rowid');
const upsert = database.prepare(
  'insert into progress values (?, ?) on conflict (account) do update set packed = excluded.packed',
);

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    upsert.run(request.headers.cookie, Buffer.concat(chunks));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 2 });
    response.end('{}');
  });
}).listen(Number(port), 'localhost', () => process.send?.('ready'));
