import { field } from '#lib/fields.ts';
import { readPersonForm } from '#lib/person-form.ts';
import { addressChoices, communesOf } from '#lib/server/communes.ts';
import { now } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import { refusedTurn, sentencesOf, type Turn, turn } from '#lib/server/typed-form.ts';
import { MaskUse } from '@binhan/domain/tracing';
import { typedText } from '@binhan/ui';
import { error, fail } from '@sveltejs/kit';
import { sharedWithNext, typedOf } from '../../../entry/typed.ts';
import { messages } from '../../messages.ts';
import { readMeeting } from './meeting.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** What the page says after each person. */
interface Named extends Turn {
  named?: string;
}

export const load: PageServerLoad = async (event) => {
  const { permissions, site } = await event.parent();
  if (!permissions.includes('case.work') || !permissions.includes('contact.work')) error(404);
  const { locals, params } = event;
  const [{ id, number, state }, choices] = await Promise.all([
    needed(event, locals.api.cases.show(params)),
    addressChoices(locals.api, site),
  ]);
  return {
    case: { id, number, state },
    ...choices,
    masks: MaskUse.options,
    key: crypto.randomUUID(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, locals, params } = event;
    const data = await request.formData();
    const typed = typedOf(data);
    const key = field(data, 'key') || crypto.randomUUID();
    const communes = await communesOf(locals.api, typedText(typed, 'address.province'));
    const answer = (of: Partial<Named>): Named => ({ ...turn({ typed, key, communes }), ...of });
    if (data.has('areas')) return answer({ typed: { ...typed, 'address.commune': '' } });
    const [reading, met] = [await readPersonForm(data, new Date(now())), readMeeting(data)];
    const words = messages(locals.language);
    const missing = (name: string) =>
      name === 'exposure.meeting' ? words.meetingMissing : words.timeMissing;
    if ('issues' in reading || 'missing' in met) {
      const errors = {
        ...('issues' in reading ? sentencesOf(reading.issues, locals.language) : {}),
        ...('missing' in met ? Object.fromEntries(met.missing.map((name) => [name, missing(name)])) : {}),
      };
      return fail(422, answer({ errors }));
    }
    try {
      await locals.api.contacts.name(
        { ...params, details: reading.value, exposure: met.exposure },
        { idempotencyKey: key },
      );
    } catch (failure) {
      return fail(422, answer(refusedTurn(failure, event, { typed, key, communes })));
    }
    // Whoever was at the same table was there at the same time.
    const kept = Object.entries(typed).filter(([name]) => name.startsWith('exposure.'));
    return answer({
      typed: { ...sharedWithNext(typed), ...Object.fromEntries(kept) },
      key: crypto.randomUUID(),
      named: reading.value.name,
    });
  },
};
