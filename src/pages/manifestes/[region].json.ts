import type { APIRoute, GetStaticPaths } from 'astro';
import { regions } from '../../accounts/regions.ts';
import { loadVideos } from '../../videos/load-videos.ts';
import { manifestName, manifestOf } from '../../videos/manifest.ts';

/** Static: which videos each region has of its own, and the national ones. Pages ask for one of them. */
export const getStaticPaths = (() => {
  const videos = loadVideos();
  return ['national', ...regions.map(({ code }) => code)].map((region) => ({
    params: { region: manifestName(region) },
    props: { manifest: manifestOf(videos, region) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.manifest);
