import type { Permission } from '@binhan/domain/access';

/** The kinds of work, in the order in which the frame shows them. */
export type Group =
  'places' | 'testing' | 'vaccination' | 'tracing' | 'records' | 'reports' | 'administration';

interface Section {
  id: string;
  path: string;
  group: Group;
  /** One of these permissions opens it. */
  needs: readonly Permission[];
  /** With one of these there is a better way to it. */
  unless?: readonly Permission[];
}

/** Every section of the app: a new one is a row here and its name in the messages of the frame. */
const sections = [
  { id: 'declarations', path: '/declarations', group: 'places', needs: ['declaration.read'] },
  { id: 'entry', path: '/entry', group: 'places', needs: ['declaration.make-for-others'] },
  { id: 'guard', path: '/guard', group: 'places', needs: ['stay.record'] },
  { id: 'places', path: '/places', group: 'places', needs: ['place.read'] },
  {
    id: 'placeFiles',
    path: '/places/files',
    group: 'places',
    needs: ['place.send'],
    unless: ['place.read'],
  },
  { id: 'sessions', path: '/sessions', group: 'places', needs: ['session.read'] },
  { id: 'lists', path: '/lists', group: 'places', needs: ['list.send'] },
  { id: 'shift', path: '/shift', group: 'places', needs: ['booking.enter'] },
  { id: 'sampling', path: '/sampling', group: 'testing', needs: ['sample.take'] },
  { id: 'laboratory', path: '/laboratory', group: 'testing', needs: ['laboratory.work'] },
  { id: 'notifications', path: '/notifications', group: 'testing', needs: ['notification.work'] },
  { id: 'registrations', path: '/registrations', group: 'vaccination', needs: ['registration.read'] },
  {
    id: 'registerOthers',
    path: '/registrations/enter',
    group: 'vaccination',
    needs: ['registration.enter'],
    unless: ['registration.read'],
  },
  { id: 'vaccination', path: '/vaccination', group: 'vaccination', needs: ['visit.work'] },
  { id: 'stock', path: '/stock', group: 'vaccination', needs: ['stock.work'] },
  { id: 'lots', path: '/lots', group: 'vaccination', needs: ['lot.work'] },
  { id: 'reactions', path: '/reactions', group: 'vaccination', needs: ['reaction.work'] },
  { id: 'cases', path: '/cases', group: 'tracing', needs: ['case.work'] },
  { id: 'contacts', path: '/contacts', group: 'tracing', needs: ['contact.work'] },
  { id: 'quarantines', path: '/quarantines', group: 'tracing', needs: ['contact.work'] },
  { id: 'warnings', path: '/warnings', group: 'tracing', needs: ['warning.draft'] },
  { id: 'levels', path: '/levels', group: 'tracing', needs: ['level.decide'] },
  { id: 'record', path: '/record', group: 'records', needs: ['record.keep'] },
  { id: 'claims', path: '/claims', group: 'records', needs: ['claim.decide'] },
  { id: 'conflicts', path: '/conflicts', group: 'records', needs: ['claim.decide'] },
  { id: 'matches', path: '/matches', group: 'records', needs: ['match.decide'] },
  { id: 'reports', path: '/reports', group: 'reports', needs: ['report.read', 'report.send'] },
  { id: 'adoption', path: '/adoption', group: 'reports', needs: ['adoption.read'] },
  { id: 'people', path: '/people', group: 'administration', needs: ['grant.read'] },
  { id: 'catalog', path: '/catalog', group: 'administration', needs: ['catalog.read'] },
  { id: 'issuers', path: '/issuers', group: 'administration', needs: ['issuer.decide'] },
  { id: 'requests', path: '/requests', group: 'administration', needs: ['request.decide'] },
  { id: 'exchange', path: '/exchange', group: 'administration', needs: ['exchange.work'] },
  { id: 'webhooks', path: '/webhooks', group: 'administration', needs: ['webhook.decide'] },
  { id: 'audit', path: '/audit', group: 'administration', needs: ['audit.read'] },
] as const satisfies readonly Section[];

/** A section somebody may open, and whether they are in it. */
export interface Entry {
  id: (typeof sections)[number]['id'];
  path: (typeof sections)[number]['path'];
  current: boolean;
}

/** What stands in the row: a section by itself, or a kind of work with several. */
export type Shown = Entry | { group: Group; entries: readonly Entry[] };

/** As many sections stand in one row at 1280 px in both languages. */
const IN_A_ROW = 6;

/** The sections somebody may open, gathered by kind of work where they are too many for one row. `here` is a path of the app. */
export function navigationFor(permissions: readonly Permission[], here: string): readonly Shown[] {
  const allowed = (any: readonly Permission[]) => any.some((one) => permissions.includes(one));
  const open = sections.filter((one: Section) => allowed(one.needs) && !allowed(one.unless ?? []));
  const entry = ({ id, path }: (typeof sections)[number]): Entry => ({
    id,
    path,
    current: here === path || here.startsWith(`${path}/`),
  });
  if (open.length <= IN_A_ROW) return open.map(entry);
  return [...new Set(open.map(({ group }) => group))].flatMap((group): readonly Shown[] => {
    const entries = open.filter((one) => one.group === group).map(entry);
    return entries.length === 1 ? entries : [{ group, entries }];
  });
}
