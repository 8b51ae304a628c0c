import type { SignedIn } from '../accounts/account.ts';

const spaces: Readonly<Record<SignedIn['role'], string>> = {
  merchant: '/mon-parcours/',
  representative: '/representant/',
  staff: '/federation/',
};

/** Where a person's own work begins. */
export const spaceOf = ({ role }: Pick<SignedIn, 'role'>): string => spaces[role];
