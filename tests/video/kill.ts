/**
 * `npm run test:video`: 20 times, at a random moment, the server or the worker is killed with SIGKILL while a phone sends
 * films piece by piece and others are being prepared. In the end every upload has one version, made from the very bytes
 * that were sent, each is a whole draft or readably failed, and nothing is left running or lying about. A lease lasts a
 * minute: the test lets that minute pass by rewriting its end.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readCatalogue } from '../../src/courses/catalogue.ts';
import { catalogueFile, projectRoot } from '../../src/cli/paths.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import { demoSender } from '../../src/videos/demo/demo-senders.ts';
import { failureSentences } from '../../src/videos/video-failure.ts';
import { receiveUpload } from '../../src/videos/receive-upload.ts';
import { registerUpload } from '../../src/videos/register-upload.ts';
import { TestServer } from '../e2e/server.ts';
import { signInTeam } from '../e2e/sign-in-team.ts';
import { freePort } from '../free-port.ts';
import { draw, testFfmpeg } from './make-sources.ts';
import { SlowPhone } from './slow-phone.ts';

execFileSync(process.execPath, ['src/cli/build.ts', '--if-needed'], { cwd: projectRoot, stdio: 'inherit' });

const kills = 20;
/** waiting on the server when the killing begins, and sent meanwhile */
const films = 3;
const sent = 3;
const patienceMs = 240_000;

const dataDir = mkdtempSync(path.join(tmpdir(), 'declic-kill-video-'));
const uploads = path.join(dataDir, 'uploads');
mkdirSync(uploads);
// a temporary folder of its own: what workers leave is seen
const scratch = path.join(dataDir, 'tmp');
mkdirSync(scratch);
const environment = { WORKERS: '0', TMPDIR: scratch };
const ffmpeg = await testFfmpeg();
const database = openDatabase(path.join(dataDir, 'declic.sqlite'));
await database.migrate();
const storage = new LocalStorage(path.join(dataDir, 'media'));
const catalogue = readCatalogue(catalogueFile);
const firstSlot = catalogue.courses.flatMap(({ steps }) => steps).find((step) => step.slot !== null)!.slot!;
const port = await freePort();
const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

const startWorker = (): ChildProcess =>
  spawn(process.execPath, ['src/cli/worker.ts'], {
    cwd: projectRoot,
    env: { ...process.env, ...environment, DATA_DIR: dataDir },
    stdio: 'ignore',
  });

async function announce(index: number, source: string): Promise<string> {
  const now = new Date();
  const sender = await database.transact((trx) => demoSender(trx, 'national', now));
  const { size } = statSync(source);
  const typed = {
    slot: firstSlot,
    variant: 'national',
    title: 'Essai',
    notes: '',
    fileName: 'essai.mp4',
    size,
  };
  const upload = await registerUpload(
    { database, catalogue },
    sender,
    { ...typed, fingerprint: `kill-${index}` },
    now,
  );
  const file = path.join(uploads, upload.id);
  copyFileSync(source, file);
  // of two uploads, one was interrupted between its last byte and its row: the server finishes it
  if (index % 2 === 0) {
    const receiving = { database, storage, catalogue, originalDays: 90 };
    await receiveUpload(receiving, { accountId: sender.id, uploadId: upload.id, file }, now);
  }
  return upload.id;
}

const phone = new SlowPhone(`http://localhost:${port}`);
const film = draw(ffmpeg, path.join(dataDir, 'film.mp4'), { seconds: 20, size: '1280x720', rate: 25 });
const silent = draw(ffmpeg, path.join(dataDir, 'silent.mp4'), { seconds: 10, sound: 'silence' });
const announced: string[] = [];
for (let index = 0; index < films; index += 1) announced.push(await announce(index, film));
announced.push(await announce(films, silent));

let server = await TestServer.start({ dataDir, port, environment });
let worker = startWorker();
const { session, accountId } = await signInTeam(server, undefined, 'staff');
// what an example account sends may be short
await database.transact((trx) =>
  trx.updateTable('account').set({ demo: 1 }).where('id', '=', accountId).execute(),
);
const sending = (async () => {
  for (let index = 0; index < sent; index += 1)
    announced.push(
      await phone.send(session, film, { slot: firstSlot, variant: 'national' }, `sent-${index}`),
    );
})();
let killedAtWork = 0;
let killedReceiving = 0;
for (let kill = 0; kill < kills; kill += 1) {
  await wait(200 + Math.random() * 2500);
  if (kill % 2 === 0) {
    killedReceiving += Number(phone.inPiece);
    await server.kill();
    server = await TestServer.start({ dataDir, port, environment });
  } else {
    const busy = await database.read.selectFrom('job').select('id').where('state', '=', 'running').execute();
    killedAtWork += Number(busy.length > 0);
    worker.kill('SIGKILL');
    worker = startWorker();
  }
  const past = new Date(Date.now() - 1000).toISOString();
  await database.transact(async (trx) => {
    await trx.updateTable('job').set({ lease_until: past }).where('state', '=', 'running').execute();
    // the sweep of each minute too
    await trx.deleteFrom('lease').where('name', '=', 'task:videos').execute();
  });
}

await sending;
const rows = () =>
  database.read
    .selectFrom('video')
    .select(['id', 'upload_id', 'state', 'state_reason', 'media_path'])
    .execute();
let versions = await rows();
for (const until = Date.now() + patienceMs; Date.now() < until; await wait(500)) {
  versions = await rows();
  const over = versions.filter(({ state }) => state !== 'uploaded' && state !== 'processing');
  if (versions.length === announced.length && over.length === versions.length) break;
}
worker.kill('SIGTERM');
await server.stop();

const wrong: string[] = [];
const check = (holds: boolean, what: string): void => {
  if (!holds) wrong.push(what);
};
check(killedAtWork >= kills / 4, `only ${killedAtWork} kills of a worker hit a job under way`);
check(killedReceiving >= kills / 4, `only ${killedReceiving} kills of the server hit a piece under way`);
const sentBytes = sha256(film);
for (const id of announced.slice(-sent)) {
  const kept = path.join(dataDir, 'media/originals', id);
  check(existsSync(kept) && sha256(kept) === sentBytes, `upload ${id} is not what was sent`);
}
for (const id of announced) {
  const own = versions.filter((version) => version.upload_id === id);
  check(own.length === 1, `upload ${id} has ${own.length} versions`);
}
for (const { id, state, state_reason, media_path } of versions) {
  if (state === 'failed') {
    check(state_reason !== null && state_reason in failureSentences, `${id} failed without a reason`);
    continue;
  }
  check(state === 'ready', `${id} is ${state}`);
  const master = path.join(dataDir, 'media', media_path ?? 'none', 'master.m3u8');
  check(existsSync(master), `${id} has no master playlist`);
  if (!existsSync(master)) continue;
  const args = ['-v', 'error', '-allowed_extensions', 'ALL', '-i', master, '-map', '0', '-f', 'null', '-'];
  check(execFileSync(ffmpeg.path, args, { encoding: 'utf8' }) === '', `${id} does not decode`);
}
const [open] = await database.read
  .selectFrom('job')
  .select(({ fn }) => fn.countAll<number>().as('count'))
  .where('kind', '=', 'transcode')
  .where('state', 'in', ['queued', 'running'])
  .execute();
check(open!.count === 0, `${open!.count} jobs are still open`);
// what abandoned tries stored is a job's to remove, ten minutes later: nothing else lies there
const removals = await database.read
  .selectFrom('job')
  .select('subject')
  .where('kind', '=', 'remove-objects')
  .execute();
const known = new Set([
  ...versions.map(({ media_path }) => media_path),
  ...removals.map(({ subject }) => subject),
]);
const folders = existsSync(path.join(dataDir, 'media/v')) ? readdirSync(path.join(dataDir, 'media/v')) : [];
for (const folder of folders) check(known.has(`v/${folder}`), `nobody knows the folder v/${folder}`);
// a worker that starts clears what killed ones left
const last = startWorker();
await wait(4000);
last.kill('SIGTERM');
await new Promise((resolve) => last.once('exit', resolve));
const left = existsSync(path.join(scratch, 'declic-work'))
  ? readdirSync(path.join(scratch, 'declic-work'))
  : [];
check(left.length === 0, `${left.length} work folders are left`);
await database.close();
rmSync(dataDir, { recursive: true, force: true });

const states = versions.map(({ state }) => state).sort();
console.log(
  `${kills} kills, ${killedReceiving} in the middle of a piece, ${killedAtWork} in the middle of a job: ${states.join(', ')}`,
);
for (const what of wrong) console.log(`WRONG ${what}`);
console.log(`${wrong.length === 0 ? 1 : 0} passed, ${wrong.length} failed`);
if (wrong.length > 0) process.exitCode = 1;
