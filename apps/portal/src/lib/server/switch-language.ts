import { Language } from '@binhan/domain/text';
import type { RequestEvent } from '@sveltejs/kit';

/** Keeps the language a form asks for instead of being sent, so that what was chosen in it stays; gives whether it asked. */
export function switchLanguage({ cookies, locals }: RequestEvent, data: FormData): boolean {
  const asked = Language.safeParse(data.get('lang'));
  if (!asked.success) return false;
  cookies.set('lang', asked.data, { path: '/', maxAge: 31_536_000, httpOnly: false, sameSite: 'lax' });
  locals.language = asked.data;
  return true;
}
