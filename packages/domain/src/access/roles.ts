import { z } from 'zod';

/** Everything a member of staff or an integrator may be allowed; later capabilities add rows here and nowhere else. */
export const Permission = z
  .enum([
    'declaration.read',
    'declaration.make-for-others',
    'place.read',
    'place.decide',
    'place.run',
    'place.send',
    'stay.read',
    'stay.record',
    'session.read',
    'session.run',
    'booking.desk',
    'booking.enter',
    'list.send',
    'sample.take',
    'laboratory.work',
    'laboratory.release',
    'result.rebind',
    'grant.read',
    'grant.decide',
    'catalog.read',
    'catalog.propose',
    'catalog.approve',
    'request.decide',
    'report.read',
    'report.ask',
    'report.send',
    'notification.work',
    'exchange.work',
    'webhook.decide',
    'audit.read',
    'adoption.read',
    'registration.enter',
    'registration.read',
    'registration.invite',
    'visit.work',
    'dose.screen',
    'dose.give',
    'stock.work',
    'lot.work',
    'lot.decide',
    'reaction.report',
    'reaction.work',
    'reaction.assess',
    'record.keep',
    'claim.decide',
    'match.decide',
    'issuer.decide',
    'case.work',
    'contact.work',
    'warning.draft',
    'warning.decide',
    'level.decide',
  ])
  .meta({ id: 'Permission' });
export type Permission = z.infer<typeof Permission>;

/** The roles of this release. */
export const Role = z
  .enum([
    'administrator',
    'official',
    'place-manager',
    'guard',
    'registrar',
    'sampler',
    'technician',
    'verifier',
    'helper',
    'volunteer',
    'liaison',
    'coordinator',
    'screener',
    'vaccinator',
    'tracer',
    'auditor',
    'integrator',
  ])
  .meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** What a role may do, and what kind of scope a grant of it must name. */
export interface RoleRule {
  scope: 'area' | 'place';
  may: readonly Permission[];
  /** Sees only what they entered themselves, and only on the day of entry. */
  ownEntriesOfTheDay?: true;
}

/**
 * What only a grant for a whole province or the country carries, because it reaches beyond a commune: a lot is the same
 * everywhere, and what a dose did is judged by the experts of the province.
 */
export const provincial: readonly Permission[] = ['lot.decide', 'reaction.assess'];

/** The whole table. It is the documentation, the server's rule and the expectation of the access matrix. */
export const roles: Record<Role, RoleRule> = {
  administrator: {
    scope: 'area',
    may: [
      'grant.read',
      'grant.decide',
      'catalog.read',
      'catalog.propose',
      'catalog.approve',
      'place.read',
      'adoption.read',
      'exchange.work',
      'webhook.decide',
      'issuer.decide',
    ],
  },
  official: {
    scope: 'area',
    may: [
      'declaration.read',
      'place.read',
      'place.decide',
      'place.send',
      'stay.read',
      'session.read',
      'catalog.read',
      'catalog.propose',
      'request.decide',
      'adoption.read',
      'report.read',
      'report.ask',
      'notification.work',
      'exchange.work',
      'registration.read',
      'lot.work',
      'lot.decide',
      'reaction.work',
      'reaction.assess',
      'claim.decide',
      'match.decide',
      'case.work',
      'contact.work',
      'warning.draft',
      'warning.decide',
      'level.decide',
    ],
  },
  'place-manager': {
    scope: 'place',
    may: [
      'place.run',
      'place.send',
      'stay.record',
      'session.read',
      'session.run',
      'booking.desk',
      'sample.take',
      'result.rebind',
      'report.send',
      'stock.work',
    ],
  },
  guard: { scope: 'place', may: ['stay.record', 'declaration.make-for-others'] },
  registrar: {
    scope: 'place',
    may: ['session.read', 'booking.desk', 'result.rebind', 'record.keep', 'claim.decide'],
  },
  sampler: { scope: 'place', may: ['session.read', 'sample.take'] },
  technician: { scope: 'place', may: ['laboratory.work'] },
  verifier: { scope: 'place', may: ['laboratory.work', 'laboratory.release', 'report.send'] },
  helper: {
    scope: 'area',
    may: ['declaration.make-for-others', 'registration.enter'],
    ownEntriesOfTheDay: true,
  },
  volunteer: { scope: 'place', may: ['booking.enter'], ownEntriesOfTheDay: true },
  liaison: { scope: 'place', may: ['list.send'] },
  coordinator: {
    scope: 'area',
    may: ['session.read', 'registration.enter', 'registration.read', 'registration.invite', 'claim.decide'],
  },
  screener: { scope: 'place', may: ['session.read', 'visit.work', 'dose.screen', 'reaction.report'] },
  vaccinator: {
    scope: 'place',
    may: ['session.read', 'visit.work', 'dose.give', 'stock.work', 'reaction.report'],
  },
  tracer: { scope: 'area', may: ['case.work', 'contact.work', 'warning.draft'] },
  auditor: { scope: 'area', may: ['audit.read', 'catalog.read', 'adoption.read', 'report.read'] },
  integrator: { scope: 'area', may: ['place.read', 'catalog.read'] },
};
