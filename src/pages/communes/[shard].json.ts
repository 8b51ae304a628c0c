import type { APIRoute, GetStaticPaths } from 'astro';
import { communeShards } from '../../accounts/commune-shards.ts';

/** Static: the communes of all postcodes that start with two digits. The server reads the same files. */
export const getStaticPaths = (() =>
  [...communeShards()].map(([prefix, shard]) => ({
    params: { shard: prefix },
    props: { shard },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props.shard);
