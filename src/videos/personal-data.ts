import type { Db, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { removeObjectsKind } from './job-kinds.ts';
import { unpublishVideo } from './unpublish-video.ts';
import { uploadsOfAccount } from './upload-store.ts';
import { releasesOfAccount, removeReleases, videosOfAccount } from './video-store.ts';
import { showWithin } from './withdraw-release.ts';

/** Everything we keep of one person's videos, for « Télécharger mes données ». */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const [videos, uploads, releases] = await Promise.all([
    videosOfAccount(db, accountId),
    uploadsOfAccount(db, accountId),
    releasesOfAccount(db, accountId),
  ]);
  return {
    videos: videos.map((video) => ({
      numero: video.id,
      sujet: video.slot,
      titre: video.title,
      notes: video.notes,
      etat: video.state,
      motif: video.state_reason,
      sousTitres: video.captions,
      envoyeeLe: video.created_at,
      publieeLe: video.published_at,
    })),
    envois: uploads.map((upload) => ({
      sujet: upload.slot,
      titre: upload.title,
      notes: upload.notes,
      fichier: upload.file_name,
      octets: upload.size,
      etat: upload.state,
      annonceLe: upload.created_at,
    })),
    autorisations: releases.map((release) => ({
      video: release.video_id,
      personne: release.speaker,
      texte: release.text,
      signeeLe: release.signed_at,
      jusquAu: release.expires_at,
      retireeLe: release.withdrawn_at,
    })),
  };
}

/**
 * Her face and voice go with her account: what is public is unpublished, files and originals are removed. What others
 * sent and she signed for is not shown any more either.
 */
export async function erase(trx: Trx, accountId: string): Promise<void> {
  const now = new Date();
  for (const video of await videosOfAccount(trx, accountId)) {
    if (video.state !== 'unpublished') await unpublishVideo(trx, video.id, 'account-erased', now);
    if (video.original_key) await enqueue(trx, removeObjectsKind, video.original_key, now);
    await trx
      .updateTable('video')
      .set({
        account_id: null,
        title: '',
        notes: '',
        captions: null,
        original_key: null,
        original_until: null,
      })
      .where('id', '=', video.id)
      .execute();
  }
  for (const videoId of await removeReleases(trx, accountId)) await showWithin(trx, videoId, now);
  await trx.deleteFrom('upload').where('account_id', '=', accountId).execute();
}
