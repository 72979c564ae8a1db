import type { Role } from '@binhan/domain/access';
import type { Account } from './account';
import { type Client, type Door, enrolStaff } from './sign-in';

/** Where accounts of the world are kept, and who makes them. */
export interface Offices {
  door: Door;
  admin: Client;
  official: Client;
  accounts: Account[];
  tokens: Partial<Record<Role, string>>;
}

/** Makes a member of staff of a place, enrolled, and keeps the account; gives their client. */
export async function enrolAt(
  { door, admin, accounts, tokens }: Offices,
  place: string,
  { role, name, email }: { role: Role; name: string; email: string },
): Promise<Client> {
  const { password } = await admin.staff.create({
    name,
    email,
    role,
    scope: { kind: 'place', place },
    period: { from: door.server.services.clock().slice(0, 10) },
  });
  const enrolled = await enrolStaff(door, { email, password });
  accounts.push({ who: role, name, email, password, totpUri: enrolled.totpUri });
  tokens[role] ??= enrolled.token;
  return enrolled.client;
}
