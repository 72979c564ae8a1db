import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import { readDose, type TypedDose, typedDose } from '@binhan/pages/dose';
import { doseWords } from '@binhan/ui';
import { readBirthDate, readPersonName } from '@binhan/validation';
import { error, fail, redirect } from '@sveltejs/kit';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { claim } = event.params;
  const { api } = event.locals;
  const [shown, { programs }, sites] = await needed(
    event,
    Promise.all([api.claims.show({ claim }), api.doses.choices(), api.sessions.sites({ limit: 100 })]),
  ).catch((refused: unknown) => {
    if (refused instanceof ApiError && (refused.is('not_found') || refused.is('invalid_input'))) error(404);
    throw refused;
  });
  const places = sites.items.map(({ id, name }) => ({ value: id, label: name }));
  return { claim: shown, programs, places, done: event.url.searchParams.get('done') };
};

const kinds = ['decline', 'record', 'replace', 'withdraw', 'details'] as const;

interface Turn {
  kind: string;
  reply: string;
  typed: TypedDose;
  details: { name: string; day: string; month: string; year: string };
  errors: Record<string, string>;
  problem: string;
}

export const actions: Actions = {
  decide: async (event) => {
    const { params, locals } = event;
    const text = messages(locals.language);
    const data = await event.request.formData();
    const [reply, kind] = [field(data, 'reply'), oneOf(kinds, field(data, 'kind'))];
    const typed = typedDose(data);
    const details = {
      name: field(data, 'name'),
      day: field(data, 'bornOn.day'),
      month: field(data, 'bornOn.month'),
      year: field(data, 'bornOn.year'),
    };
    const turn = (given: Partial<Turn>): Turn => ({
      kind: kind ?? '',
      reply,
      typed,
      details,
      errors: {},
      problem: '',
      ...given,
    });
    if (kind === undefined) return fail(422, turn({ errors: { kind: text.whatMissing } }));
    if (reply.length < 5) return fail(422, turn({ errors: { reply: text.replyMissing } }));
    const decision = decided(event, kind, typed, details);
    if ('errors' in decision) return fail(422, turn({ errors: decision.errors }));
    try {
      await locals.api.claims.decide({ claim: params.claim, reply, decision: decision.value });
    } catch (refused) {
      return fail(422, turn({ problem: explain(refused, event).problem }));
    }
    redirect(303, '?done=decided');
  },

  route: async (event) => {
    const data = await event.request.formData();
    try {
      await event.locals.api.claims.route({ claim: event.params.claim, place: field(data, 'place') });
    } catch (refused) {
      return fail(422, { problem: explain(refused, event).problem });
    }
    redirect(303, '?done=routed');
  },
};

type Decision = Parameters<App.Locals['api']['claims']['decide']>[0]['decision'];

function decided(
  { locals }: RequestEvent,
  kind: (typeof kinds)[number],
  typed: TypedDose,
  { name, ...born }: Turn['details'],
): { value: Decision } | { errors: Record<string, string> } {
  const text = messages(locals.language);
  if (kind === 'decline' || kind === 'withdraw') return { value: { kind } };
  if (kind === 'details') {
    const read = {
      name: readPersonName(name),
      bornOn: readBirthDate([born.day, born.month, born.year].filter((part) => part !== '').join('/')),
    };
    const errors = {
      ...('issues' in read.name ? { name: text.nameMissing } : {}),
      ...('issues' in read.bornOn ? { bornOn: text.bornMissing } : {}),
    };
    if ('issues' in read.name || 'issues' in read.bornOn) return { errors };
    return { value: { kind, details: { name: read.name.value, bornOn: read.bornOn.value } } };
  }
  const dose = readDose(typed, doseWords(locals.language));
  return 'errors' in dose ? dose : { value: { kind, facts: dose.value } };
}
