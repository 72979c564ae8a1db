/** Two who were together, through the API: one is found ill by a released result, the other is told. */
import { marketPoster } from './poster';
import { citizen, newTicket, received, released, teamOf } from './results';
import type { World } from './world';

type Client = Awaited<ReturnType<World['staffClient']>>;

/** Who works on it, and what is known. */
export interface Together {
  /** Drafts. */
  official: Client;
  /** Releases. */
  second: Client;
  case: string;
  /** Not ill. */
  visitor: { client: Client; person: string };
}

/** Hours ago, as a device that had no network would say. */
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** One of two who were in the market for an hour is found ill; the case is opened by the result and traced. */
export async function foundTogether(
  world: World,
  { ill: illPhone, visitor: visitorPhone }: { ill: string; visitor: string },
): Promise<Together> {
  const poster = await marketPoster(world);
  const [official, second] = await Promise.all([world.staffClient('can-bo'), world.staffClient('thanh-pho')]);
  const ill = await citizen(world, illPhone);
  const visitor = await citizen(world, visitorPhone);
  const both = [
    { ...ill, name: 'Đỗ Thị Ca Bệnh', phone: illPhone },
    { ...visitor, name: 'Hà Văn Đi Chợ', phone: visitorPhone },
  ];
  for (const { client, person, name, phone } of both) {
    await client.people.save({
      person,
      details: {
        name,
        bornOn: '1980-02-03',
        sex: 'unknown',
        identifiers: [],
        phone: `+84${phone.slice(1)}`,
        address: { area: { code: '11239', edition: '2026-04-30' } },
      },
    });
    const people = [person];
    await client.stays.scanPoster({ text: poster, direction: 'in', people, scannedAt: ago(5) });
    await client.stays.scanPoster({ text: poster, direction: 'out', people, scannedAt: ago(4) });
  }
  const team = await teamOf(world);
  const tube = 'CB-0001';
  const { signed } = await ill.client.people.code({ person: ill.person });
  await team.sampler.tubes.collect({
    place: team.site,
    code: tube,
    kind: 'sars-cov-2-pcr',
    specimen: 'nasopharyngeal-swab',
    people: [{ who: { by: 'code', text: signed }, reason: 'own-wish', ticket: newTicket() }],
  });
  await received(team, tube);
  await released(team, tube, 'positive', { cycleThresholds: [{ target: 'E', cycles: 20 }] });
  const { items } = await official.cases.search({ state: 'open' });
  const found = items.find(({ person }) => person === ill.person);
  if (found === undefined) throw new Error('foundTogether: the result opened no case');
  await official.cases.trace({ case: found.id });
  return { official, second, case: found.id, visitor };
}
