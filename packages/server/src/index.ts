/**
 * The Bình An API as a library: `createServer` gives a `fetch` to mount in any process. It holds no state of its own
 * beside the database, so that any number of processes may stand behind a balancer.
 */
export { createServer, type Server, type ServerOptions } from './create-server';
export { openDatabase, createPglite, type DatabaseSource, type OpenDatabase } from './database/open';
export { FolderInUseError } from './database/folder-lock';
export { DatabaseEncodingError, migrate } from './database/migrate';
export { distribute, DistributionError } from './distribution/distribute';
export { smtpCarrier, MailError, type SmtpOptions } from './outbox/smtp';
export { smsCarrier, GatewayError, type SmsOptions } from './outbox/sms';
export { httpPlatform, type HttpPlatformOptions } from './exchange/http-platform';
export { PlatformError, type LedgerPage, type NationalPlatform } from './exchange/platform';
export type { Post } from './webhooks/post';
export type { Carrier, Message } from './outbox/outbox';
export { codeBudgets, type CodeBudgets } from './accounts/codes';
export {
  createIssuerKey,
  fingerprintOf,
  kidOf,
  readIssuerKey,
  type IssuerKey,
  type OpenJwk,
} from './certificates/issuer-key';
export { acceptanceRule } from './certificates/destination';
export { createStaffUser } from './accounts/administrator';
export { verifyAudit, type AuditFinding } from './audit/verify';
export type { LogEntry } from './log';
export type { ForeignTrust, Services, Settings } from './services';
