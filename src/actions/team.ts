import { readEmail } from '../accounts/email-address.ts';
import { acceptInvitation as accept, readInvitation } from '../accounts/team/accept-invitation.ts';
import {
  moveMember,
  resetFactors,
  restoreMember,
  suspendMember,
  type Decision,
} from '../accounts/team/change-member.ts';
import { invitationPath } from '../accounts/team/team-mails.ts';
import {
  inviteToTeam,
  resendInvitation as sendAgain,
  revokeInvitation as takeBack,
} from '../accounts/team/invite.ts';
import { formAction } from '../web/form-action.ts';
import { codeDependencies, sendCode } from '../web/send-code.ts';
import { signedIn } from '../web/signed-in.ts';
import { spaceOf } from '../web/space-of.ts';

const deciding = (locals: App.Locals, field: (name: string) => string): Decision => ({
  actorId: signedIn(locals).id,
  accountId: field('account'),
});

export const invite = formAction(
  'team.invite',
  (field, { locals }) =>
    inviteToTeam(codeDependencies(locals), signedIn(locals).id, {
      email: field('email'),
      role: field('role'),
      region: field('region'),
    }),
  {
    'email-invalid': 'email',
    'already-in-team': 'email',
    'team-suspended': 'email',
    'invitation-pending': 'email',
    'region-unknown': 'region',
  },
);

export const resendInvitation = formAction('team.resendInvitation', (field, { locals }) =>
  sendAgain(codeDependencies(locals), signedIn(locals).id, field('invitation')),
);

export const revokeInvitation = formAction('team.revokeInvitation', (field, { locals }) =>
  takeBack(codeDependencies(locals), signedIn(locals).id, field('invitation')),
);

/** The code goes to the address that was invited; the link of the first start asks for one. */
export const askInvitationCode = formAction(
  'team.askInvitationCode',
  async (field, context) => {
    const { database, now } = codeDependencies(context.locals);
    const invitation = await readInvitation(database.read, field('token'), now);
    await sendCode(context, invitation.email ?? readEmail(field('email')));
    return { suite: invitationPath(field('token')) };
  },
  { 'email-invalid': 'email' },
);

export const acceptInvitation = formAction('team.acceptInvitation', async (field, { locals }) => {
  const role = await accept(codeDependencies(locals), signedIn(locals), field('token'));
  return { space: spaceOf({ role }) };
});

export const suspend = formAction('team.suspend', (field, { locals }) =>
  suspendMember(codeDependencies(locals), deciding(locals, field)),
);

export const restore = formAction('team.restore', (field, { locals }) =>
  restoreMember(codeDependencies(locals), deciding(locals, field)),
);

export const move = formAction(
  'team.move',
  (field, { locals }) =>
    moveMember(codeDependencies(locals), deciding(locals, field), {
      from: field('from'),
      to: field('region'),
    }),
  { 'region-unknown': 'region' },
);

export const resetSecondFactor = formAction('team.resetSecondFactor', (field, { locals }) =>
  resetFactors(codeDependencies(locals), deciding(locals, field)),
);
