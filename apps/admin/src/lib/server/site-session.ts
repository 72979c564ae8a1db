import { today } from '#lib/server/days.ts';
import { needed } from '#lib/server/refusal.ts';
import type { SessionAtSite } from '@binhan/contract';
import { type SessionEvent, sessionTransitions } from '@binhan/domain/booking';
import type { Language, LocalizedText } from '@binhan/domain/text';
import { error } from '@sveltejs/kit';

/** A session as pages show it: what is offered by its name, and what may be done with it now. */
export interface ShownSession extends Omit<SessionAtSite, 'offer'> {
  offer: string;
  today: boolean;
  /** What may follow its state; whether the caller may do it is the caller's permission. */
  events: SessionEvent[];
  /** Whether people are received: the registration may be closed, the desk is not. */
  received: boolean;
}

interface Where {
  locals: App.Locals;
  url: URL;
}

/** A site with the sessions of one page of its list, and where the list goes on. */
export async function sessionsOfSite(
  event: Where,
  place: string,
  cursor?: string,
): Promise<{
  where: { id: string; name: string; address: string };
  sessions: ShownSession[];
  next?: string;
}> {
  const { api, language } = event.locals;
  const [choices, page] = await Promise.all([
    needed(event, api.sessions.choices({ place })),
    needed(event, api.sessions.atSite({ place, limit: 50, ...(cursor === undefined ? {} : { cursor }) })),
  ]);
  const sessions = page.items.map((session) => shownSession(session, choices.offers, language));
  return { where: choices.site, sessions, ...(page.next === undefined ? {} : { next: page.next }) };
}

/** One session of a site, with the site and what its desk asks: reasons for a test, priority groups for a dose. */
export async function sessionAtSite(event: Where, { place, session }: { place: string; session: string }) {
  const { api, language } = event.locals;
  const choices = await needed(event, api.sessions.choices({ place }));
  for await (const found of api.sessions.atSite({ place, limit: 100 })) {
    if (found.id !== session) continue;
    const named = ({ id, name }: { id: string; name: LocalizedText }) => ({
      value: id,
      label: name[language],
    });
    const { value } = await api.programs.find({ area: choices.site.area }).safe();
    const program = value?.programs.find(({ id }) => id === found.offer);
    return {
      where: choices.site,
      session: shownSession(found, choices.offers, language),
      reasons: program === undefined ? choices.reasons.map(named) : [],
      groups: program?.groups.map(named) ?? [],
    };
  }
  error(404);
}

function shownSession(
  session: SessionAtSite,
  offers: readonly { id: string; name: Record<Language, string> }[],
  language: Language,
): ShownSession {
  const offer = offers.find(({ id }) => id === session.offer)?.name[language] ?? session.offer;
  const events = (['open', 'close', 'cancel'] as const).filter(
    (event) => sessionTransitions[session.state][event] !== undefined,
  );
  const received = session.state === 'open' || session.state === 'closed';
  return { ...session, offer, today: session.on === today(), events, received };
}
