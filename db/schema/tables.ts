import type { AccountTable } from './account.ts';
import type { AuditActTable } from './audit-act.ts';
import type { EmailChangeTable } from './email-change.ts';
import type { CertificateTable } from './certificate.ts';
import type { InvitationTable } from './invitation.ts';
import type { LeaseTable } from './lease.ts';
import type { LocalEntryTable, LocalListTable } from './local-list.ts';
import type { OutboxTable } from './outbox.ts';
import type { ProfileTable } from './profile.ts';
import type { ProgressTable } from './progress.ts';
import type { RateLimitTable } from './rate-limit.ts';
import type { PasskeyTable, RecoveryCodeTable, TotpTable } from './second-factor.ts';
import type {
  ReachAccountTable,
  ReachBatchTable,
  ReachBusinessTable,
  ReachChangeTable,
  ReachCountTable,
  ReachTallyTable,
  ReachWeekTable,
} from './reach.ts';
import type { SecretTable } from './secret.ts';
import type { SessionTable } from './session.ts';
import type { SignInCodeTable } from './sign-in-code.ts';
import type { JobTable } from './job.ts';
import type { ReleaseTable } from './release.ts';
import type { ReviewTable } from './review.ts';
import type {
  CompanyTable,
  ListingOpenTable,
  ListingTable,
  ListingWordTable,
  ShopLinkTable,
  ShopPhotoTable,
  ShopReportTable,
  ShopTable,
  ShopWordTable,
  ShopWordVariantTable,
  TownCountTable,
} from './shop.ts';
import type { UploadTable } from './upload.ts';
import type { VideoTable, VideoViewTable } from './video.ts';
import type { WeeklyMomentTable } from './weekly-moment.ts';

/** Every table, for Kysely. */
export interface Tables {
  account: AccountTable;
  profile: ProfileTable;
  outbox: OutboxTable;
  rate_limit: RateLimitTable;
  secret: SecretTable;
  lease: LeaseTable;
  session: SessionTable;
  sign_in_code: SignInCodeTable;
  email_change: EmailChangeTable;
  progress: ProgressTable;
  reach_account: ReachAccountTable;
  reach_business: ReachBusinessTable;
  reach_change: ReachChangeTable;
  reach_count: ReachCountTable;
  reach_tally: ReachTallyTable;
  reach_batch: ReachBatchTable;
  reach_week: ReachWeekTable;
  certificate: CertificateTable;
  weekly_moment: WeeklyMomentTable;
  audit_act: AuditActTable;
  invitation: InvitationTable;
  passkey: PasskeyTable;
  totp: TotpTable;
  recovery_code: RecoveryCodeTable;
  upload: UploadTable;
  video: VideoTable;
  video_view: VideoViewTable;
  job: JobTable;
  release: ReleaseTable;
  review: ReviewTable;
  shop: ShopTable;
  shop_photo: ShopPhotoTable;
  listing: ListingTable;
  listing_open: ListingOpenTable;
  listing_word: ListingWordTable;
  shop_word: ShopWordTable;
  shop_word_variant: ShopWordVariantTable;
  town_count: TownCountTable;
  shop_link: ShopLinkTable;
  shop_report: ShopReportTable;
  company: CompanyTable;
  local_list: LocalListTable;
  local_entry: LocalEntryTable;
}
