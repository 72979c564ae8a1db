import type { GrantScope, Role } from '@binhan/domain/access';
import { COUNTRY } from '@binhan/domain/area';
import type { Services } from '../services';
import { randomToken } from '../secrets/random';

/** Makes an administrator with a first password and gives both; used from the command line. */
export type Administrator = (person: {
  name: string;
  email: string;
  area: string;
}) => Promise<{ userId: string; password: string }>;

/** See {@link Administrator}. */
export function createAdministrator(services: Services): Administrator {
  return async ({ name, email, area }) => {
    const account = await createStaffUser(services, { name, email });
    await giveGrant(services, account.userId, 'administrator', {
      kind: 'area',
      area: area === '' ? COUNTRY : area,
    });
    return account;
  };
}

/** A staff account with a random first password. An e-mail that is taken is a mistake of the caller. */
export async function createStaffUser(
  services: Services,
  { name, email }: { name: string; email: string },
): Promise<{ userId: string; password: string }> {
  const context = await services.auth.$context;
  const password = randomToken();
  const user = await context.internalAdapter.createUser(
    { name, email: email.toLowerCase(), emailVerified: true },
    { method: 'admin' },
  );
  await context.internalAdapter.linkAccount({
    userId: user.id,
    accountId: user.id,
    providerId: 'credential',
    password: await context.password.hash(password),
  });
  return { userId: user.id, password };
}

async function giveGrant(services: Services, userId: string, role: Role, scope: GrantScope): Promise<void> {
  await services.database.db
    .insertInto('accessGrant')
    .values({
      id: services.newId(),
      userId,
      role,
      area: scope.kind === 'area' ? scope.area : null,
      place: scope.kind === 'place' ? scope.place : null,
      validFrom: services.clock().slice(0, 10),
      validUntil: null,
      givenBy: null,
      createdAt: services.clock(),
    })
    .execute();
}
