import { createHash } from 'node:crypto';
import { field } from '#lib/fields.ts';
import { listMessages } from '#lib/list-messages.ts';
import { type Conditions, queryWith } from '#lib/listing.ts';
import { MOST_VIEWS, readViews, type SavedView, writeViews } from '#lib/views.ts';
import type { Caller } from '@binhan/contract';
import { fail, redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';

const year = 60 * 60 * 24 * 365;

/** The views of a list that the caller saved in this browser. */
export function savedViews(cookies: Pick<Cookies, 'get'>, caller: Caller): SavedView[] {
  return readViews(cookies.get(cookieOf(caller)));
}

/** Actions of a list that save a view, bring one up to date, or forget one; `path` is the list's own. */
export function viewActions(path: string, conditionsOf: (url: URL) => Conditions) {
  const put = (event: RequestEvent, caller: Caller, views: readonly SavedView[]) => {
    // Sent only to the list it is about.
    event.cookies.set(cookieOf(caller), writeViews(views), {
      path,
      maxAge: year,
      httpOnly: true,
      sameSite: 'lax',
    });
  };
  const queryOf = (url: URL) => queryWith(conditionsOf(url), { view: undefined });
  const back = (query: string, view?: string): never =>
    redirect(303, path + queryWith(Object.fromEntries(new URLSearchParams(query)), { view }));
  return {
    keep: async (event: RequestEvent) => {
      const data = await event.request.formData();
      const text = listMessages(event.locals.language);
      const caller = await event.locals.api.logins.current();
      const views = savedViews(event.cookies, caller);
      const [id, name] = [field(data, 'id'), field(data, 'name').slice(0, 40)];
      const query = queryOf(event.url);
      const known = views.find((view) => view.id === id);
      if (known === undefined) {
        const problem =
          name === '' ? text.nameMissing : views.length >= MOST_VIEWS ? text.tooMany(MOST_VIEWS) : '';
        if (problem !== '') return fail(422, { viewProblem: problem });
      }
      const kept = { id: known?.id ?? crypto.randomUUID().slice(0, 8), name: known?.name ?? name, query };
      put(event, caller, [...views.filter((view) => view !== known), kept]);
      return back(query, kept.id);
    },
    forget: async (event: RequestEvent) => {
      const id = field(await event.request.formData(), 'id');
      const caller = await event.locals.api.logins.current();
      put(
        event,
        caller,
        savedViews(event.cookies, caller).filter((view) => view.id !== id),
      );
      return back(queryOf(event.url));
    },
  };
}

/** Each account has its own: a shared machine shows nobody the names somebody else gave. */
function cookieOf(caller: Caller): string {
  const whose = caller.who === 'staff' ? caller.name : '';
  return `views-${createHash('sha256').update(whose).digest('hex').slice(0, 12)}`;
}
