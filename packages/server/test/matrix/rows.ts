import { type Caller, type Scene, isForeign } from './scene';
import type { Kind, Mark } from './marks';

type Whose = (mark: Mark, caller: Caller, scene: Scene) => boolean;

const ofActs: Whose = (mark, { acts }) => acts.some((person) => person.id === mark.owner);
const ofSelf: Whose = (mark, { acts }) => acts[0]?.id === mark.owner;
const entered: Whose = (mark, { userId }) => mark.owner === userId;
const inArea: Whose = (mark, caller) => !isForeign(mark, caller);
const inSite: Whose = (mark, caller, { places }) =>
  caller.place === undefined
    ? Object.values(places).some(({ id }) => mark.text === id) && !isForeign(mark, caller)
    : mark.text === caller.place.id;

const inLaboratory: Whose = (mark, caller, { laboratories }) =>
  Object.values(laboratories).some(({ id }) => mark.text === id) && !isForeign(mark, caller);

/** The record that was made for this call. */
const newest: Whose = (mark, _caller, { seeds }) =>
  mark === seeds.marks.findLast(({ kind, side }) => kind === mark.kind && side === 'own');

/** The record of the caller that was made for this call. */
const newestOf: Whose = (mark, { userId }, { seeds }) =>
  mark === seeds.marks.findLast(({ kind, owner }) => kind === mark.kind && owner === userId);

/** Of each list, which kind of record it shows and whose. An answer holds all of these and none else of their kind. */
const lists: Record<string, readonly [Kind, Whose]> = {
  'people.mine': ['person', ofActs],
  'declarations.mine': ['declaration', ofActs],
  'declarations.search': ['declaration', inArea],
  'declarations.show': ['declaration', (mark, _caller, scene) => mark.text === scene.declarations.own],
  'declarations.entries': ['declaration', entered],
  'places.mine': ['place', (mark, caller) => mark.text === caller.place?.id],
  'places.search': ['place', inArea],
  'places.show': ['place', (mark, _caller, scene) => mark.text === scene.places.own.id],
  'places.visits': ['stay', (mark) => mark.side === 'own'],
  'stays.mine': ['stay', ofActs],
  'sessions.sites': ['place', inSite],
  'sessions.choices': ['place', (mark, _caller, scene) => mark.text === scene.places.own.id],
  'sessions.atSite': ['session', (mark, _caller, scene) => mark.text === scene.sessions.own.id],
  'gates.devices': ['device', (mark) => mark.side === 'own'],
  'cases.search': ['traced-case', inArea],
  'cases.show': ['traced-case', (mark, _caller, scene) => mark.text === scene.traced.own],
  'contacts.search': ['contact', inArea],
  'contacts.show': ['contact', (mark, _caller, scene) => mark.text === scene.contacts.own],
  'quarantines.search': ['quarantine', inArea],
  'quarantines.show': ['quarantine', newest],
  'followUps.mine': ['person', ofActs],
  'warnings.search': ['warning', inArea],
  'warnings.show': ['warning', newest],
  'warnings.mine': ['warning', ofActs],
  'shifts.list': ['shift', (mark) => mark.side === 'own'],
  'shifts.entries': ['walk-in', (mark) => mark.side === 'own'],
  'registrations.mine': ['registration', ofActs],
  'registrations.entries': ['registration', entered],
  'registrations.search': ['registration', inArea],
  'registrations.show': [
    'registration',
    (mark, _caller, { seeds, people }) =>
      mark === seeds.marks.find(({ kind, owner }) => kind === 'registration' && owner === people.own.id),
  ],
  'bookings.mine': ['booking', ofActs],
  'bookings.atDesk': ['booking', (mark) => mark.side === 'own'],
  'tubes.atSite': ['tube', (mark) => mark.side === 'own'],
  'tubes.expected': [
    'booking',
    (mark, _caller, scene) => mark.side === 'own' && scene.expected.includes(mark.text),
  ],
  'laboratory.worklist': ['lab-tube', (mark) => mark.side === 'own'],
  'laboratory.tube': ['lab-tube', (mark, _caller, scene) => mark.text === scene.tubes.own],
  'laboratory.sites': ['place', (mark, caller) => mark.text === caller.place?.id],
  'laboratory.choices': ['place', (mark, _caller, scene) => mark.text === scene.laboratories.own.id],
  'tubes.choices': ['place', (mark, _caller, scene) => mark.text === scene.places.own.id],
  'laboratory.controls': ['control', (mark) => mark.side === 'own'],
  'lists.organisations': ['place', (mark, caller) => mark.text === caller.place?.id],
  'doseFiles.list': ['dose-file', (mark) => mark.side === 'own'],
  'doseFiles.show': ['dose-file', (mark, _caller, scene) => mark.text === scene.doseFiles.own],
  'contactFiles.list': ['contact-file', (mark) => mark.side === 'own'],
  'contactFiles.show': ['contact-file', newest],
  'placeFiles.list': ['place-file', entered],
  'placeFiles.show': ['place-file', newestOf],
  'lists.list': ['list', (mark) => mark.side === 'own'],
  'lists.show': ['list', (mark, _caller, scene) => mark.text === scene.lists.own],
  'imports.list': ['file', (mark) => mark.side === 'own'],
  'imports.show': ['file', (mark, _caller, scene) => mark.text === scene.files.own],
  'results.mine': ['specimen', ofActs],
  'results.show': [
    'specimen',
    (mark, { acts }, scene) => mark.text === scene.released.get(acts.at(-1)?.id ?? ''),
  ],
  'results.atDesk': ['specimen', (mark) => mark.side === 'own'],
  'doses.mine': ['followed', ofActs],
  'certificates.mine': ['followed', ofActs],
  'certificates.forDestination': ['followed', ofActs],
  'conflicts.search': [
    'conflict',
    (mark, caller, { conflicts }) => (caller.byArea ? !isForeign(mark, caller) : mark.text === conflicts.own),
  ],
  'claims.mine': ['claim', ofActs],
  'claims.search': [
    'claim',
    (mark, caller, { claims }) => (caller.byArea ? !isForeign(mark, caller) : mark.text === claims.own),
  ],
  'claims.show': ['claim', (mark, _caller, scene) => mark.text === scene.claims.own],
  'matches.search': ['match', inArea],
  'matches.show': ['match', (mark, _caller, scene) => mark.text === scene.matches.own],
  'issuers.search': ['issuer', inArea],
  'reports.figures': ['place', inSite],
  'reports.own': ['place', (mark, caller) => mark.text === caller.place?.id],
  'reports.units': ['place', inLaboratory],
  'visits.people': ['visit', (mark) => mark.side === 'own'],
  'stock.balance': ['lot', (mark, _caller, scene) => mark.text === scene.vaccination.own.lot],
  'stock.sites': ['place', (mark, caller) => mark.text === caller.place?.id],
  'lots.search': ['lot', inArea],
  'lots.show': ['lot', (mark, _caller, scene) => mark.text === scene.vaccination.own.lot],
  'lots.people': ['followed', (mark, _caller, scene) => mark.text === scene.vaccination.own.dose],
  'reactions.followed': ['followed', ofActs],
  'reactions.search': ['reaction', inArea],
  'reactions.show': ['reaction', (mark, _caller, scene) => mark.text === scene.vaccination.own.reaction],
  'notifications.search': ['case', inArea],
  'notifications.show': ['case', (mark, _caller, scene) => mark.text === scene.cases.own],
  'records.consents': ['consent', ofSelf],
  'records.asked': ['request', ofSelf],
  'records.copy': ['declaration', ofSelf],
  'records.search': ['request', inArea],
  'staff.search': ['member', inArea],
  'staff.show': ['member', (mark, _caller, scene) => mark.text === scene.members.own.id],
  'exchange.transmissions': ['transmission', inArea],
  'webhooks.list': ['webhook', inArea],
  'staff.stops': ['stop', inArea],
  'staff.integrators': ['integrator', inArea],
  'staff.audit': ['audit', inArea],
  'staff.adoption': ['organisation', inArea],
  'catalog.entries': ['entry', inArea],
  'catalog.proposals': ['proposal', inArea],
};

/** The records an endpoint must show a caller of their own, and those of the same kind it must not. */
export async function rowsOf(
  endpoint: string,
  caller: Caller,
  scene: Scene,
): Promise<{ shown: string[]; hidden: string[] }> {
  const { marks } = scene.seeds;
  const list = lists[endpoint];
  if (list !== undefined) {
    const [kind, whose] = list;
    const ofKind = marks.filter((mark) => mark.kind === kind);
    const shown = ofKind.filter((mark) => whose(mark, caller, scene)).map((mark) => mark.text);
    if (shown.length === 0) throw new TypeError(`rowsOf: no own row was seeded for ${endpoint}`);
    if (!ofKind.some((mark) => isForeign(mark, caller)))
      throw new TypeError(`rowsOf: no foreign row was seeded for ${endpoint}`);
    const hidden = ofKind.map((mark) => mark.text).filter((text) => !shown.includes(text));
    return { shown, hidden };
  }
  if (endpoint === 'people.code') return { shown: [caller.acts.at(-1)?.card ?? ''], hidden: [] };
  if (endpoint === 'places.guards') return guards(scene);
  if (endpoint === 'places.exportVisits') return visitors(scene);
  // What carries no id is judged by numbers, and a poster by its bytes: see the test.
  return { shown: [], hidden: [] };
}

async function guards({ world, places, seeds }: Scene) {
  const rows = await world.database.db
    .selectFrom('accessGrant')
    .select('id')
    .where('place', '=', places.own.id)
    .where('role', '=', 'guard')
    .execute();
  const shown = rows.map((row) => row.id);
  const grants = seeds.marks.filter((mark) => mark.kind === 'grant').map((mark) => mark.text);
  return { shown, hidden: grants.filter((grant) => !shown.includes(grant)) };
}

/** An export carries names and no ids. */
function visitors({ seeds }: Scene) {
  const stays = seeds.marks.filter((mark) => mark.kind === 'stay');
  const names = (side: 'own' | 'others') =>
    seeds.marks
      .filter((mark) => mark.kind === 'part' && mark.text.startsWith('Lê Thị'))
      .filter((mark) =>
        stays.some((stay) => stay.owner === mark.owner && (stay.side === 'own') === (side === 'own')),
      )
      .map((mark) => mark.text);
  return { shown: names('own'), hidden: names('others') };
}

/** What waits for a caller, counted from the seeds. */
export function workOf({ name }: Caller, { seeds }: Scene): Record<string, number> {
  const count = (kind: Kind) =>
    seeds.marks.filter((mark) => mark.kind === kind && mark.side !== 'far').length;
  switch (name) {
    case 'official':
      return {
        flaggedDeclarations: 0,
        declarationsToday: count('declaration'),
        placesWaiting: 2,
        requestsWaiting: count('request'),
        requestsLate: 0,
        notificationsDue: count('case'),
        notificationsLate: 0,
      };
    case 'administrator':
      return { proposalsWaiting: count('proposal') };
    case 'helper':
      return { entriesToday: 1 };
    // The seeded sessions are tomorrow.
    case 'place-manager':
    case 'registrar':
      return { sessionsToday: 0, bookedToday: 0, arrivedToday: 0 };
    case 'sampler':
      return { tubesToHandOver: 1 };
    case 'technician':
    case 'verifier':
      return { tubesToTest: 1, resultsToVerify: 0, resultsToRelease: 0 };
    default:
      return {};
  }
}
