import type { Role } from '@binhan/domain/access';

/** An account one can sign in with: a phone, an e-mail with password and authenticator, or the code of a shift. */
export type Account =
  | { who: 'citizen' | 'place-manager' | 'guard'; name: string; phone: string }
  | { who: 'volunteer'; name: string; shiftCode: string }
  | { who: Role; name: string; email: string; password: string; totpUri: string };
