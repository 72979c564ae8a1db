import { field } from '#lib/fields.ts';
import { explain } from '#lib/server/refusal.ts';
import type { PhoneHolder } from '@binhan/contract';
import { readPhone } from '@binhan/validation';
import { error, fail } from '@sveltejs/kit';
import { messages } from './messages.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('record.keep')) error(404);
  return { place: event.params.place };
};

/** Whose phone is being changed, with what was typed so far. */
interface Asking {
  person: string;
  name: string;
  phone: string;
  /** A code was sent to the phone. */
  sent: boolean;
}

/** What every answer says to the page. */
interface Turn {
  document: string;
  people?: PhoneHolder[];
  asking?: Asking;
  asked?: string;
  decided?: 'approved' | 'dropped';
  errors: Record<string, string>;
  problem: string;
}

const turn = (given: Partial<Turn>): Turn => ({ document: '', errors: {}, problem: '', ...given });

const askingOf = (data: FormData, sent: boolean): Asking => ({
  person: field(data, 'person'),
  name: field(data, 'name'),
  phone: field(data, 'phone'),
  sent,
});

async function found(event: RequestEvent, document: string) {
  const { items } = await event.locals.api.phones.find({ place: event.params.place, document });
  return items;
}

export const actions: Actions = {
  find: async (event) => {
    const document = field(await event.request.formData(), 'document');
    const words = messages(event.locals.language);
    if (document === '') return fail(422, turn({ errors: { document: words.documentMissing } }));
    try {
      return turn({ document, people: await found(event, document) });
    } catch (failure) {
      return fail(422, turn({ problem: explain(failure, event).problem }));
    }
  },
  begin: async ({ request }) => {
    const data = await request.formData();
    return turn({ document: field(data, 'document'), asking: askingOf(data, false) });
  },
  /** Sends a code to the new phone: whoever holds it reads it to the officer. */
  send: async (event) => {
    const data = await event.request.formData();
    const document = field(data, 'document');
    const words = messages(event.locals.language);
    const asking = askingOf(data, false);
    const errors: Record<string, string> = {};
    if (field(data, 'seen') !== 'yes') errors['seen'] = words.needCheck;
    const phone = readPhone(asking.phone);
    if ('issues' in phone) errors['phone'] = words.badPhone;
    if ('issues' in phone || Object.keys(errors).length > 0)
      return fail(422, turn({ document, asking, errors }));
    try {
      await event.locals.api.logins.askCode({ phone: phone.value });
      return turn({ document, asking: { ...asking, phone: phone.value, sent: true } });
    } catch (failure) {
      return fail(422, turn({ document, asking, problem: explain(failure, event).problem }));
    }
  },
  ask: async (event) => {
    const data = await event.request.formData();
    const document = field(data, 'document');
    const asking = askingOf(data, true);
    const code = field(data, 'code').replaceAll(' ', '');
    const words = messages(event.locals.language);
    if (!/^\d{6}$/.test(code)) return fail(422, turn({ document, asking, errors: { code: words.badCode } }));
    try {
      const { person, phone, name } = asking;
      await event.locals.api.phones.ask({ place: event.params.place, person, document, phone, code });
      return turn({ asked: name });
    } catch (failure) {
      return fail(422, turn({ document, asking, problem: explain(failure, event).problem }));
    }
  },
  decide: async (event) => {
    const data = await event.request.formData();
    const approve = field(data, 'decision') === 'approve';
    try {
      const change = field(data, 'change');
      await event.locals.api.phones.decide({ place: event.params.place, change, approve });
      return turn({ decided: approve ? 'approved' : 'dropped' });
    } catch (failure) {
      return fail(422, turn({ problem: explain(failure, event).problem }));
    }
  },
};
