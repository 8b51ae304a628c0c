import { Refusal } from '../platform/refusal.ts';
import { codeInSlug, type Town } from '../shops/towns.ts';
import type { Services } from './services.ts';

/** The town of an address. @throws Refusal town-unknown */
export async function townOf({ towns }: Services, slug: string | undefined): Promise<Town> {
  const code = codeInSlug(slug ?? '');
  const town = code === null ? undefined : await towns.find(code);
  if (!town) throw new Refusal('town-unknown');
  return town;
}
