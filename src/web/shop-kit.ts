import { Refusal } from '../platform/refusal.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { type KitSheet, sheetOf, shortPath, targetAddress } from '../shops/kit/kit-sheet.ts';
import { type OwnKit, ownKit } from '../shops/kit/own-kit.ts';
import { readTarget } from '../shops/kit/kit-sheet.ts';
import type { Services } from './services.ts';

/** What the kit of an account says, its code leading where she chose. @throws Refusal shop-missing */
export async function kitOf(
  { database, towns, config }: Services,
  accountId: string,
  typedTarget: string | null,
): Promise<{ kit: OwnKit; sheet: KitSheet; target: string; pageAddress: string }> {
  const kit = await ownKit(database.read, accountId);
  if (!kit) throw new Refusal('shop-missing');
  const target = readTarget(typedTarget, kit.content);
  const town = await towns.find(kit.content.commune);
  const address = targetAddress(target, kit.content, kit.shopId, config.siteUrl);
  return {
    kit,
    target,
    sheet: sheetOf(kit.content, town?.name ?? null, address, kit.example),
    pageAddress: new URL(shortPath(kit.shopId), config.siteUrl).href,
  };
}

/** A page of previews draws six sheets; nobody prints more than some dozens. */
const sheets = { limit: 240, windowSeconds: 600 };

/** Before a sheet is drawn; one the browser already has costs nothing. @throws Refusal too-many-requests */
export const limitKit = ({ database, clock }: Services, accountId: string): Promise<void> =>
  takeOrRefuse(database, ['shop-kit', accountId], sheets, clock.now());
