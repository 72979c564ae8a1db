import type { Revocations, Trust } from '@binhan/certificates';
import type { Areas } from '@binhan/domain/area';
import type { Instant } from '@binhan/domain/time';
import type { Auth } from './accounts/auth';
import type { Actors } from './accounts/actors';
import type { KeyStore } from './certificates/keys';
import type { OpenDatabase } from './database/open';
import type { ExchangeKey } from './exchange/envelope';
import type { NationalPlatform } from './exchange/platform';
import type { Budget } from './limits/rate-limit';
import type { LogEntry } from './log';
import type { Post } from './webhooks/post';
import type { Outbox } from './outbox/outbox';
import type { QrKeys } from './secrets/qr-keys';
import type { Secrets } from './secrets/keys';

/** The installation's own facts. */
export interface Settings {
  mode: 'demo' | 'production';
  /** The portal's public origin, printed on posters. */
  origin: string;
  /** Every origin whose pages may use a session cookie. */
  origins: readonly string[];
  /** The IANA zone in which a day begins and ends. */
  timeZone: string;
  province: { name: string; area: string; defaultArea: string };
  /** What messages call the sender. */
  sender: string;
}

/** Whose certificates of other countries are believed, and which were revoked. */
export interface ForeignTrust {
  trust: Trust;
  revocations?: Revocations;
}

/** How other systems are told. */
export interface Exchange {
  /** Absent where the installation is not connected: then nothing is written for it. */
  national?: NationalPlatform;
  /** With what this installation signs. */
  key: ExchangeKey;
  /** From 0 to 1: spreads attempts. */
  random: () => number;
  /** Calls an address of an integrator. */
  post: Post;
}

/** What the implementations share. */
export interface Services {
  database: OpenDatabase;
  /** Whether stays are kept twice, by place and by person, over the nodes of a cluster. */
  distributed: boolean;
  settings: Settings;
  areas: Areas;
  secrets: Secrets;
  qrKeys: QrKeys;
  auth: Auth;
  actors: Actors;
  outbox: Outbox;
  exchange: Exchange;
  /** Opens the keys with which certificates are signed. */
  keyStore: KeyStore;
  /** Whose foreign certificates are believed; nothing where none are. */
  foreignTrust: () => Promise<ForeignTrust | undefined>;
  /** How many people staff may look up beside their own work. */
  looks: { budget: Budget };
  clock: () => Instant;
  newId: () => string;
  /** Milliseconds a request may take once it has come in, before its caller is asked to come again. */
  patience: number;
  /** Begins work that nobody waits for; closing the server does. */
  background: (work: () => Promise<void>) => void;
  log: (entry: LogEntry) => void;
}
