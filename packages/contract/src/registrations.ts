import { AreaCode } from '@binhan/domain/area';
import { Id, PersonDetails } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { RegistrationEvent, RegistrationInput, RegistrationState } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { NamedGroup } from './programs';
import {
  DueDose,
  NextInvited,
  OwnRegistration,
  RegistrationCounts,
  RegistrationDetail,
  RegistrationEntry,
  RegistrationRow,
} from './registration-shapes';
import { sampleDetails } from './samples';

const program = { id: 'covid-19', name: { vi: 'Chiến dịch tiêm chủng', en: 'Vaccination campaign' } };
const at = '2026-11-24T01:00:00.000Z';
const given = {
  program: 'covid-19',
  history: { anaphylaxis: 'no' },
  consents: [{ purpose: 'dose', version: 1, given: true }],
};
const own = { id: exampleId, person: exampleId, program, state: 'waiting', registeredAt: at, booked: false };
const row = {
  id: exampleId,
  name: 'Nguyễn Văn An',
  bornOn: '1995',
  program,
  state: 'waiting',
  registeredAt: at,
};
const counts = { waiting: 12, invited: 3, done: 40, withdrawn: 1, declined: 0 };
const session = { place: exampleId, session: exampleId };
const inviting = {
  place: Id,
  session: Id,
  count: z.int().min(1).max(500),
  /** Only people of this commune or province. */
  area: z.exactOptional(AreaCode),
};
const one = { registration: Id };

/** Registrations for the next dose of a vaccination program, their order, and invitations. */
export const registrations = {
  register: endpoint({
    method: 'POST',
    path: '/registrations',
    effect: 'write',
    summary:
      'Register the caller, or somebody they act for, for the next dose of a program; what they agree to is kept as evidence',
    access: { who: 'person' },
    input: z.strictObject({ ...RegistrationInput.shape, person: Id }),
    output: json(OwnRegistration),
    refusals: ['not_found', 'registered_already', 'not_for_person', 'invalid_input'],
    examples: [
      {
        input: { ...given, person: exampleId },
        output: { ...own, before: { earlierGroups: 12, sameRank: 3 } },
      },
    ],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/registrations',
    effect: 'read',
    summary:
      'Registrations of the caller and the household, newest first, each with who is before it, and what dose is due next',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ registrations: z.array(OwnRegistration), due: z.array(DueDose) })),
    refusals: [],
    examples: [{ input: {}, output: { registrations: [own], due: [] } }],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/registrations/{registration}/withdraw',
    effect: 'write',
    summary: 'Take a registration back, and with it a seat that was booked on it',
    access: { who: 'person' },
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { registration: exampleId }, output: { done: true } }],
  }),
  enter: endpoint({
    method: 'POST',
    path: '/registrations/entries',
    effect: 'write',
    summary: 'Register somebody who is there, known by a number or new; only people of the caller’s area',
    access: { may: 'registration.enter' },
    input: z.strictObject({ ...RegistrationInput.shape, details: PersonDetails }),
    output: json(RegistrationEntry),
    refusals: ['not_found', 'registered_already', 'not_for_person', 'invalid_input'],
    examples: [
      {
        input: { ...given, details: sampleDetails },
        output: { id: exampleId, name: 'Nguyễn Văn An', bornOn: '1995-01-02', program, registeredAt: at },
      },
    ],
  }),
  entries: endpoint({
    method: 'GET',
    path: '/registrations/entries',
    effect: 'read',
    summary: 'Whom the caller registered today in the caller’s areas, newest first',
    access: { may: 'registration.enter' },
    input: z.strictObject({ ...paging }),
    output: page(RegistrationEntry),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/registrations/search',
    effect: 'read',
    summary: 'Registrations of the caller’s areas in the order in which people are invited',
    access: { may: 'registration.read' },
    input: z.strictObject({
      program: z.exactOptional(RegistrationInput.shape.program),
      /** A priority group, or those who named none. */
      group: z.exactOptional(z.union([z.literal('none'), RegistrationInput.shape.program])),
      state: z.exactOptional(RegistrationState),
      text: z.exactOptional(z.string().max(100)),
      ...paging,
    }),
    output: page(RegistrationRow),
    refusals: [],
    examples: [{ input: { state: 'waiting' }, output: { items: [row] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/registrations/{registration}',
    effect: 'read',
    summary: 'One registration with what was said',
    access: { may: 'registration.read' },
    input: z.strictObject(one),
    output: json(RegistrationDetail),
    refusals: ['not_found'],
    examples: [
      {
        input: { registration: exampleId },
        output: { ...row, history: {}, consents: [], byAnother: false, booked: false },
      },
    ],
  }),
  figures: endpoint({
    method: 'POST',
    path: '/registrations/figures',
    effect: 'read',
    summary: 'How many are in which state, by program and group, in the caller’s areas',
    access: { may: 'registration.read' },
    input: z.strictObject({ program: z.exactOptional(RegistrationInput.shape.program) }),
    output: json(
      z.object({
        rows: z.array(
          RegistrationCounts.extend({
            program: OwnRegistration.shape.program,
            group: z.exactOptional(NamedGroup),
          }),
        ),
        at: Instant,
      }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { rows: [{ program, ...counts }], at } }],
  }),
  change: endpoint({
    method: 'POST',
    path: '/registrations/{registration}/change',
    effect: 'write',
    summary: 'Turn somebody down with a note, or take them in again; they are told by message',
    access: { may: 'registration.invite' },
    input: z.strictObject({
      ...one,
      event: RegistrationEvent.extract(['decline', 'readmit']),
      note: z.string().min(3).max(500),
    }),
    output: json(RegistrationRow),
    refusals: ['not_found', 'wrong_state', 'registered_already'],
    examples: [
      {
        input: { registration: exampleId, event: 'decline', note: 'Đã tiêm ở nơi khác' },
        output: { ...row, state: 'declined' },
      },
    ],
  }),
  preview: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/invitations/preview',
    effect: 'read',
    summary: 'Who would be invited next to a session, by group, without a name',
    access: { may: 'registration.invite' },
    input: z.strictObject(inviting),
    output: json(NextInvited),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      { input: { ...session, count: 20 }, output: { room: 40, count: 20, groups: [{ count: 20 }] } },
    ],
  }),
  invite: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/invitations',
    effect: 'write',
    summary:
      'Invite the next who wait, in their order, to an open session of their program: never more than it has seats, nobody twice; each is told by message until when it holds',
    access: { may: 'registration.invite' },
    input: z.strictObject(inviting),
    output: json(NextInvited.extend({ until: Instant })),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { ...session, count: 20 },
        output: { room: 20, count: 20, groups: [{ count: 20 }], until: '2026-11-27T01:00:00.000Z' },
      },
    ],
  }),
};
