import { Grant, GrantScope, Role } from '@binhan/domain/access';
import { AreaCode } from '@binhan/domain/area';
import { Id, Organisation } from '@binhan/domain/person';
import { AuditEffect } from '@binhan/domain/record';
import { Instant, PeriodOfDates } from '@binhan/domain/time';
import { z } from 'zod';
import { lookStops } from './look-stops';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';

/** A member of staff with their grants. */
export const StaffMember = z
  .object({ id: Id, name: z.string(), email: z.string(), enrolled: z.boolean(), grants: z.array(Grant) })
  .meta({ id: 'StaffMember' });

/** A key of another system as administrators read it; the key itself is shown once, when it is made. */
export const Integrator = z
  .object({
    id: Id,
    name: z.string(),
    area: AreaCode,
    period: PeriodOfDates,
    /** Works only from pages of listed origins; otherwise it is secret. */
    publishable: z.boolean(),
  })
  .meta({ id: 'Integrator' });

/** A line of the audit as an auditor reads it: opaque ids only. */
export const AuditLine = z
  .object({
    at: Instant,
    effect: AuditEffect,
    action: z.string(),
    actor: z.string(),
    actorId: z.exactOptional(Id),
    role: z.exactOptional(z.string()),
    subject: z.exactOptional(Id),
    requestId: z.string(),
  })
  .meta({ id: 'AuditLine' });

/** Staff, grants, integrators, the audit, adoption, and the work of today. */
export const staff = {
  work: endpoint({
    method: 'GET',
    path: '/work',
    effect: 'read',
    summary: 'What waits for the caller today, as counts that open lists already filtered',
    access: { who: 'staff' },
    input: z.strictObject({}),
    output: json(
      z.object({
        flaggedDeclarations: z.exactOptional(z.int()),
        declarationsToday: z.exactOptional(z.int()),
        placesWaiting: z.exactOptional(z.int()),
        requestsWaiting: z.exactOptional(z.int()),
        requestsLate: z.exactOptional(z.int()),
        notificationsDue: z.exactOptional(z.int()),
        notificationsLate: z.exactOptional(z.int()),
        proposalsWaiting: z.exactOptional(z.int()),
        entriesToday: z.exactOptional(z.int()),
        sessionsToday: z.exactOptional(z.int()),
        bookedToday: z.exactOptional(z.int()),
        arrivedToday: z.exactOptional(z.int()),
        tubesToHandOver: z.exactOptional(z.int()),
        tubesToTest: z.exactOptional(z.int()),
        resultsToVerify: z.exactOptional(z.int()),
        resultsToRelease: z.exactOptional(z.int()),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: {} }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/staff/search',
    effect: 'read',
    summary: 'Members of staff whose grants lie within the areas of the caller',
    access: { may: 'grant.read' },
    input: z.strictObject({ ...paging, text: z.exactOptional(z.string().max(100)) }),
    output: page(StaffMember),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/staff/{member}',
    effect: 'read',
    summary: 'One member of staff, with the grants that lie within the areas of the caller',
    access: { may: 'grant.read' },
    input: z.strictObject({ member: Id }),
    output: json(StaffMember),
    refusals: ['not_found'],
    examples: [{ input: { member: exampleId } }],
  }),
  create: endpoint({
    method: 'POST',
    path: '/staff',
    effect: 'write',
    summary:
      'Make an account with a first grant; the first password is shown once and replaced at first sign-in by a reset',
    access: { may: 'grant.decide' },
    input: z.strictObject({
      name: z.string().min(1).max(100),
      email: z.email().max(254),
      role: Role,
      scope: GrantScope,
      period: PeriodOfDates,
    }),
    output: json(z.object({ member: StaffMember, password: z.string() })),
    refusals: ['not_found'],
    examples: [
      {
        input: {
          name: 'Trần Thị Bình',
          email: 'binh@binhan.example',
          role: 'official',
          scope: { kind: 'area', area: '11239' },
          period: { from: '2026-11-23' },
        },
      },
    ],
  }),
  reset: endpoint({
    method: 'POST',
    path: '/staff/{member}/reset',
    effect: 'write',
    summary: 'New password, second factor enrolled anew, every session ended',
    access: { may: 'grant.decide' },
    input: z.strictObject({ member: Id }),
    output: json(z.object({ password: z.string() })),
    refusals: ['not_found'],
    examples: [{ input: { member: exampleId }, output: { password: 'an invented password' } }],
  }),
  give: endpoint({
    method: 'POST',
    path: '/grants',
    effect: 'write',
    summary: 'Give a role in a scope within the areas of the caller',
    access: { may: 'grant.decide' },
    input: z.strictObject({ user: Id, role: Role, scope: GrantScope, period: PeriodOfDates }),
    output: json(Grant),
    refusals: ['not_found'],
    examples: [
      {
        input: {
          user: exampleId,
          role: 'helper',
          scope: { kind: 'area', area: '11239' },
          period: { from: '2026-11-23', until: '2026-11-24' },
        },
      },
    ],
  }),
  end: endpoint({
    method: 'POST',
    path: '/grants/{grant}/end',
    effect: 'write',
    summary: 'End a grant at once',
    access: { may: 'grant.decide' },
    input: z.strictObject({ grant: Id }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { grant: exampleId }, output: { done: true } }],
  }),
  ...lookStops,
  audit: endpoint({
    method: 'POST',
    path: '/audit/search',
    effect: 'read',
    summary: 'The audit of the areas the caller is granted, newest first',
    access: { may: 'audit.read' },
    input: z.strictObject({
      ...paging,
      action: z.exactOptional(z.string().max(100)),
      from: z.exactOptional(Instant),
      until: z.exactOptional(Instant),
    }),
    output: page(AuditLine),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  adoption: endpoint({
    method: 'GET',
    path: '/adoption',
    effect: 'read',
    summary: 'First sign-ins and first uses per organisation of the areas the caller is granted',
    access: { may: 'adoption.read' },
    input: z.strictObject({}),
    output: json(
      z.object({
        units: z.array(z.object({ organisation: Organisation, signedIn: z.int(), used: z.int() })),
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { units: [] } }],
  }),
  addOrganisation: endpoint({
    method: 'POST',
    path: '/organisations',
    effect: 'write',
    summary: 'Register an organisation of the areas of the caller',
    access: { may: 'place.decide' },
    input: Organisation.omit({ id: true }),
    output: json(Organisation),
    refusals: ['not_found'],
    examples: [{ input: { name: 'Trường THCS Thanh Miện', kind: 'school', area: '11239' } }],
  }),
  integrators: endpoint({
    method: 'POST',
    path: '/integrators/search',
    effect: 'read',
    summary: 'Keys of other systems within the areas of the caller, those that have ended last',
    access: { may: 'grant.read' },
    input: z.strictObject({ ...paging }),
    output: page(Integrator),
    refusals: [],
    examples: [
      {
        input: {},
        output: {
          items: [
            {
              id: exampleId,
              name: 'Cổng thông tin tỉnh',
              area: '31',
              period: { from: '2026-11-23' },
              publishable: false,
            },
          ],
        },
      },
    ],
  }),
  addIntegrator: endpoint({
    method: 'POST',
    path: '/integrators',
    effect: 'write',
    summary: 'Make a key for another system; it is shown once',
    access: { may: 'grant.decide' },
    input: z.strictObject({
      name: z.string().min(1).max(100),
      area: AreaCode,
      period: PeriodOfDates,
      /** With origins the key is publishable and works only from pages of these; without, it is secret. */
      origins: z.exactOptional(z.array(z.url()).max(20)),
    }),
    output: json(z.object({ id: Id, key: z.string() })),
    refusals: ['not_found'],
    examples: [
      {
        input: { name: 'Cổng thông tin tỉnh', area: '31', period: { from: '2026-11-23' } },
        output: { id: exampleId, key: 'bak_sample' },
      },
    ],
  }),
  endIntegrator: endpoint({
    method: 'DELETE',
    path: '/integrators/{integrator}',
    effect: 'write',
    summary: 'End a key at once',
    access: { may: 'grant.decide' },
    input: z.strictObject({ integrator: Id }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { integrator: exampleId }, output: { done: true } }],
  }),
};
