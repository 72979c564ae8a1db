import { field } from '#lib/fields.ts';
import { PAGE_SIZE } from '#lib/listing.ts';
import { explain, needed } from '#lib/server/refusal.ts';
import type { Page } from '@binhan/client';
import type { DeskSpecimen } from '@binhan/contract';
import { readQr } from '@binhan/qr';
import { readPersonFromQr, readPhone } from '@binhan/validation';
import { error, fail } from '@sveltejs/kit';
import { newTicket } from '../../../sampling/[place]/ticket.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';
import { messages } from './messages.ts';

export const load: PageServerLoad = async (event) => {
  const { permissions } = await event.parent();
  if (!permissions.includes('result.rebind')) error(404);
  const { site } = await needed(event, event.locals.api.sessions.choices(event.params));
  return { where: site };
};

/** What is being filled in for somebody. */
interface Asking {
  specimen: string;
  name: string;
  phone: string;
  key: string;
}

/** What every answer says to the page. */
interface Turn {
  text: string;
  problem: string;
  results?: Page<DeskSpecimen>;
  asking?: Asking;
  errors: Record<string, string>;
  asked?: { name: string; code: string };
  decided?: 'approved' | 'refused';
}

const turn = (given: Partial<Turn>): Turn => ({ text: '', problem: '', errors: {}, ...given });

/** Words to search for: a scanned card says its number. */
function wordsOf(text: string): string {
  const reading = readPersonFromQr(readQr(text), { at: new Date().toISOString() });
  if ('issues' in reading) return text;
  return reading.value.identifiers[0]?.value ?? reading.value.name ?? text;
}

function askingOf(data: FormData): Asking {
  return {
    specimen: field(data, 'specimen'),
    name: field(data, 'name'),
    phone: field(data, 'phone'),
    key: field(data, 'key') || crypto.randomUUID(),
  };
}

async function found(event: RequestEvent, text: string, cursor = '') {
  return event.locals.api.results.atDesk({
    ...event.params,
    text: wordsOf(text),
    limit: PAGE_SIZE,
    ...(cursor === '' ? {} : { cursor }),
  });
}

export const actions: Actions = {
  search: async (event) => {
    const data = await event.request.formData();
    const text = field(data, 'text');
    try {
      return turn({ text, results: await found(event, text, field(data, 'cursor')) });
    } catch (failure) {
      return fail(422, turn({ text, problem: explain(failure, event).problem }));
    }
  },
  begin: async ({ request }) => {
    const data = await request.formData();
    return turn({ text: field(data, 'text'), asking: askingOf(data) });
  },
  ask: async (event) => {
    const data = await event.request.formData();
    const asking = askingOf(data);
    const text = field(data, 'text');
    const words = messages(event.locals.language);
    const errors: Record<string, string> = {};
    if (field(data, 'seen') !== 'yes') errors['seen'] = words.needCheck;
    const phone = asking.phone === '' ? undefined : readPhone(asking.phone);
    if (phone !== undefined && 'issues' in phone) errors['phone'] = words.badPhone;
    if (Object.keys(errors).length > 0) return fail(422, turn({ text, asking, errors }));
    const ticket = newTicket();
    try {
      await event.locals.api.results.askRebind(
        {
          place: event.params.place,
          specimen: asking.specimen,
          ...(phone !== undefined && 'value' in phone ? { phone: phone.value } : {}),
          ticket,
        },
        { idempotencyKey: asking.key },
      );
      return turn({ asked: { name: asking.name, code: ticket.code } });
    } catch (failure) {
      return fail(
        422,
        turn({
          text,
          asking: { ...asking, key: crypto.randomUUID() },
          problem: explain(failure, event).problem,
        }),
      );
    }
  },
  decide: async (event) => {
    const data = await event.request.formData();
    const approve = field(data, 'decision') === 'approve';
    const text = field(data, 'text');
    try {
      await event.locals.api.results.decideRebind({
        place: event.params.place,
        rebind: field(data, 'rebind'),
        approve,
      });
      return turn({ decided: approve ? 'approved' : 'refused' });
    } catch (failure) {
      return fail(422, turn({ text, problem: explain(failure, event).problem }));
    }
  },
};
