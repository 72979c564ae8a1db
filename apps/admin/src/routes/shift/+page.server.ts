import { communesOf } from '#lib/server/communes.ts';
import { field } from '#lib/fields.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import { ApiError } from '@binhan/client';
import type { ShiftEntry } from '@binhan/contract';
import { type Typed, typedText } from '@binhan/ui';
import { error, fail } from '@sveltejs/kit';
import { typedOf } from '../entry/typed.ts';
import { messages as desk } from '../sessions/[place]/[session]/desk/messages.ts';
import {
  readForDose,
  readWalkIn,
  refusedWalkIn,
  type WalkIn,
  walkInForm,
  withCard,
} from '../sessions/[place]/[session]/desk/walk-in.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions, site, language } = await event.parent();
  if (!permissions.includes('booking.enter')) error(404);
  const { shifts, areas } = event.locals.api;
  const cursor = event.url.searchParams.get('cursor') ?? undefined;
  const [shift, entries, provinces, communes] = await Promise.all([
    needed(event, shifts.mine()),
    needed(event, shifts.entries({ limit: 20, ...(cursor === undefined ? {} : { cursor }) })),
    areas.provinces().safe(),
    communesOf(event.locals.api, site.area),
  ]);
  return {
    shift: {
      ...shift,
      offer: shift.offer[language],
      reasons: shift.reasons.map(({ id, name }) => ({ value: id, label: name[language] })),
    },
    entries,
    cursor,
    provinces: (provinces.value?.units ?? []).map(({ code, name }) => ({ code, name })),
    communes,
    province: site.area,
    fresh: walkInForm({}),
  };
};

/** What every answer says to the page. */
interface Turn {
  walkIn?: WalkIn;
  communes?: { code: string; name: string }[];
  entered?: ShiftEntry;
  withdrawn?: ShiftEntry;
  problem: string;
}

const turn = (given: Partial<Turn>): Turn => ({ problem: '', ...given });

/** What the next person has in common, where the volunteer asked for it. */
const kept = ['reason', 'address.province', 'address.commune', 'keep'];

function nextForm(typed: Typed): WalkIn | undefined {
  if (typedText(typed, 'keep') === '') return undefined;
  return walkInForm({
    typed: Object.fromEntries(Object.entries(typed).filter(([name]) => kept.includes(name))),
  });
}

export const actions: Actions = {
  /** Fills the boxes from a scanned card. */
  card: async ({ request, locals }) => {
    const data = await request.formData();
    const { card: _card, ...typed } = typedOf(data);
    const walkIn = withCard(field(data, 'card'), typed, locals.language, new Date().toISOString());
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    const answer = turn({ walkIn, ...(communes.length > 0 ? { communes } : {}) });
    return Object.keys(walkIn.errors).length > 0 ? fail(422, answer) : answer;
  },
  save: async (event) => {
    const { locals } = event;
    const data = await event.request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    const again = (given: Partial<WalkIn>) =>
      turn({ communes, walkIn: walkInForm({ typed, key, ...given }) });
    if (data.has('areas')) return again({ typed: { ...typed, 'address.commune': '' } });
    const read = field(data, 'asked') === 'no' ? readForDose : readWalkIn;
    const reading = await read(data, { language: locals.language, at: new Date() });
    if ('errors' in reading) return fail(422, again({ errors: reading.errors }));
    try {
      const entered = await locals.api.shifts.enter(reading, { idempotencyKey: key });
      const walkIn = nextForm(typed);
      return turn({ entered, ...(walkIn === undefined ? {} : { walkIn, communes }) });
    } catch (failure) {
      const { problem } = explain(failure, event);
      const errors = refusedWalkIn(failure, locals.language);
      const known = failure instanceof ApiError && failure.is('booked_already');
      const said = known ? desk(locals.language).bookedAlready : problem;
      return fail(422, again({ problem: said, errors, key: crypto.randomUUID() }));
    }
  },
  withdraw: async (event) => {
    const entry = field(await event.request.formData(), 'entry');
    try {
      return turn({ withdrawn: await event.locals.api.shifts.withdraw({ entry }) });
    } catch (failure) {
      return fail(422, turn({ problem: explain(failure, event).problem }));
    }
  },
};
