/** A small outbreak through the API: somebody ill, whom they met, and whom those met, by stays at the demonstration's place. */
import type { createClient } from '@binhan/client';
import { type Team, citizen, newTicket, received, released, teamOf } from './results';
import type { World } from './world';

type Client = ReturnType<typeof createClient>;

/** Somebody of the outbreak, with their own client. */
export interface Member {
  name: string;
  phone: string;
  person: string;
  card: string;
  client: Client;
}

/** Who was ill, whom they met two days ago, and whom one of those met yesterday. */
export interface Outbreak {
  case: string;
  sick: Member;
  near: Member[];
  far: Member;
  guard: Client;
  /** An official of the whole city. */
  city: Client;
}

const HOUR = 3_600_000;

/** A citizen with a name, and the code their telephone shows. */
export async function member(world: World, name: string, phone: string): Promise<Member> {
  const { client, person } = await citizen(world, phone);
  await client.people.save({
    person,
    details: {
      name,
      bornOn: '1980-05-17',
      sex: 'female',
      identifiers: [],
      phone: `+84${phone.slice(1)}`,
      address: { area: { code: '11239', edition: '2026-04-30' } },
    },
  });
  const { card } = await client.people.code({ person });
  return { name, phone, person, card, client };
}

/** Somebody was at the place, so many hours ago, as the guard's device says afterwards. */
export async function wasThere(world: World, guard: Client, card: string, from: number, to: number) {
  const at = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
  const there = { place: world.place, gate: world.gate, text: card, entered: true as const };
  await guard.stays.scanPerson({ ...there, direction: 'in', scannedAt: at(from) });
  await guard.stays.scanPerson({ ...there, direction: 'out', scannedAt: at(to) });
}

/** A positive result of somebody is released. */
export async function foundPositive(team: Team, tube: string, card: string): Promise<void> {
  await team.sampler.tubes.collect({
    place: team.site,
    code: tube,
    kind: 'sars-cov-2-pcr',
    specimen: 'nasopharyngeal-swab',
    people: [{ who: { by: 'code', text: card }, reason: 'own-wish', ticket: newTicket() }],
  });
  await received(team, tube);
  await released(team, tube, 'positive');
}

/** The city asks close contacts to stay at home again: proposed by an official, approved by an administrator. */
export async function stayHomeRule(city: Client, administrator: Client): Promise<void> {
  const { items } = await city.catalog.entries({ kind: 'tracing-policy', id: 'covid-19' });
  const entry = items.map((one) => one.entry).find(({ period }) => period.until === undefined);
  if (entry?.kind !== 'tracing-policy') throw new Error('stayHomeRule: no rules of tracing');
  const [watches] = entry.body.followUp;
  if (watches === undefined) throw new Error('stayHomeRule: no rule');
  const home = {
    ...watches,
    id: 'home-7',
    quarantine: [{ kind: 'home' as const, days: 7 }],
    tests: [{ day: 3, test: 'sars-cov-2-pcr' }],
    diaryDays: 7,
    says: {
      vi: 'Người tiếp xúc gần (F1): cách ly tại nhà 7 ngày.',
      en: 'Close contact (F1): 7 days at home.',
    },
  };
  const { id: proposal } = await city.catalog.propose({
    entry: {
      ...entry,
      area: '31',
      period: { from: '2026-01-01' },
      source: 'Diễn tập: quyết định của thành phố',
      body: { ...entry.body, followUp: [home, ...entry.body.followUp] },
    },
  });
  await administrator.catalog.decide({ proposal, decision: 'approve' });
}

/** Plays the outbreak; nobody is traced yet. */
export async function outbreakIn(world: World): Promise<Outbreak> {
  const [{ client: guard }, city, administrator, team] = await Promise.all([
    citizen(world, world.phoneOf('guard')),
    world.cityClient(),
    world.staffClient('quan-tri'),
    teamOf(world),
  ]);
  await stayHomeRule(city, administrator);
  const sick = await member(world, 'Phạm Thị Ca Bệnh', '0936430001');
  const near = [
    await member(world, 'Lê Văn Gần', '0936430002'),
    await member(world, 'Đỗ Thị Gần', '0936430003'),
    await member(world, 'Vũ Văn Gần', '0936430004'),
  ];
  const far = await member(world, 'Bùi Thị Xa', '0936430005');
  await wasThere(world, guard, sick.card, 47, 44);
  for (const one of near) await wasThere(world, guard, one.card, 46.5, 45);
  // A day later one of them may infect others.
  await wasThere(world, guard, near[0]?.card ?? '', 15, 13);
  await wasThere(world, guard, far.card, 14.5, 13.5);
  await foundPositive(team, 'TV-4301', sick.card);
  const { items } = await city.cases.search({ text: 'ca benh' });
  return { case: items[0]?.id ?? '', sick, near, far, guard, city };
}
