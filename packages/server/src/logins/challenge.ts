import { type Instant, instantPlus } from '@binhan/domain/time';
import { z } from 'zod';
import type { Door } from '../accounts/devices';
import type { Secrets } from '../secrets/keys';

/** Minutes in which whoever gave the right code may say whose account it is. */
const MINUTES = 15;
/** Seconds in which a used challenge must be remembered. */
export const CHALLENGE_SECONDS = MINUTES * 60;

const Challenge = z.strictObject({ user: z.string(), phone: z.string(), until: z.string(), id: z.string() });
/** A right code of a phone, and the account it would open. */
export type Challenge = z.infer<typeof Challenge>;

/** Seals what a right code would open, so that only this server can read it. */
export function sealChallenge(secrets: Pick<Secrets, 'seal'>, door: Door, id: string, now: Instant): string {
  const challenge: Challenge = { ...door, id, until: instantPlus(now, MINUTES / 60) };
  const bytes = new TextEncoder().encode(JSON.stringify(challenge));
  return Buffer.from(secrets.seal('owner', bytes)).toString('base64url');
}

/** What a challenge stands for, while it lives. */
export function openChallenge(
  secrets: Pick<Secrets, 'unseal'>,
  sealed: string,
  now: Instant,
): Challenge | undefined {
  const bytes = secrets.unseal('owner', Buffer.from(sealed, 'base64url'));
  if (bytes === undefined) return undefined;
  const { data } = Challenge.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return data !== undefined && data.until > now ? data : undefined;
}
