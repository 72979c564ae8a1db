import type { Role } from '@binhan/domain/access';

/** An account one can sign in with: a phone, or an e-mail with password and authenticator. */
export type Account =
  | { who: 'citizen' | 'place-manager' | 'guard'; name: string; phone: string }
  | { who: Role; name: string; email: string; password: string; totpUri: string };
