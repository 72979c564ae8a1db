import type { OpenProgram } from '@binhan/contract';
import type { Role } from '@binhan/domain/access';
import { instantPlus } from '@binhan/domain/time';
import { type InventedPerson, invent, people } from '../people/people';
import { type Offices, enrolAt } from './enrol-at';
import { type Door, enrolStaff, signInCitizen } from './sign-in';

/** What is held at the vaccination site: days from today, the first hour (UTC+7), and seats of half an hour. */
const planned = [
  { offer: 'covid-19', inDays: 2, at: '07:30', capacity: 10 },
  { offer: 'measles-rubella', inDays: 3, at: '07:30', capacity: 6 },
] as const;

const staffAtSite = [
  { role: 'place-manager', name: 'Trưởng điểm tiêm', email: 'diem-tiem@binhan.example' },
  { role: 'registrar', name: 'Tiếp đón điểm tiêm', email: 'tiep-don-tiem@binhan.example' },
] as const satisfies readonly { role: Role; name: string; email: string }[];

/** People of one commune who wait for the campaign, of several groups and of none. */
const registrants: readonly { number: number; group?: string }[] = [
  { number: 210 },
  { number: 215, group: 'group-8' },
  { number: 220, group: 'group-1' },
  { number: 225, group: 'group-8' },
  { number: 230, group: 'group-2' },
];

/** A vaccination site with its staff and open sessions, whoever invites people to it, and people who wait. Gives the site's id. */
export async function seedRegistrations(offices: Offices): Promise<string> {
  const { door, admin, accounts, tokens } = offices;
  const from = door.server.services.clock().slice(0, 10);
  const coordinator = { name: 'Điều phối tiêm chủng', email: 'dieu-phoi@binhan.example' };
  const { password } = await admin.staff.create({
    ...coordinator,
    role: 'coordinator',
    scope: { kind: 'area', area: '11239' },
    period: { from },
  });
  const enrolled = await enrolStaff(door, { email: coordinator.email, password });
  accounts.push({ who: 'coordinator', ...coordinator, password, totpUri: enrolled.totpUri });
  tokens.coordinator ??= enrolled.token;
  const place = await seedSite(offices);
  const { client } = await signInCitizen(door, people.citizen.phone);
  const { programs } = await client.programs.find({ area: '11239' });
  const program = programs.find(({ admission }) => admission === 'invited');
  if (program === undefined) throw new TypeError('seedRegistrations: no program that invites people');
  for (const { number, group } of registrants) await register(door, invent(number), program, group);
  return place;
}

async function seedSite(offices: Offices): Promise<string> {
  const { door, official } = offices;
  const owner = await signInCitizen(door, people.shopOwner.phone);
  const { id: place } = await owner.client.places.register({
    name: 'Điểm tiêm Nhà văn hoá Thanh Miện',
    kind: 'vaccination-site',
    area: '11239',
    address: 'Khu 3, xã Thanh Miện',
    gates: ['Cửa vào'],
  });
  await official.places.decide({ place, decision: 'confirm' });
  const clients = [];
  for (const member of staffAtSite) clients.push(await enrolAt(offices, place, member));
  const [manager] = clients;
  if (manager === undefined) throw new TypeError('seedSite: no manager');
  const now = door.server.services.clock();
  for (const { inDays, at, ...rest } of planned) {
    const day = instantPlus(now, inDays * 24 + 7).slice(0, 10);
    const from = new Date(`${day}T${at}:00+07:00`).toISOString();
    const session = await manager.sessions.plan({
      place,
      from,
      until: instantPlus(from, 4),
      minutes: 30,
      walkInShare: 0,
      overBooking: 0,
      ...rest,
    });
    await manager.sessions.change({ place, session: session.id, event: 'open' });
  }
  return place;
}

/** Registers a person who says no to every question about health. */
async function register(
  door: Door,
  { phone, details }: InventedPerson,
  program: OpenProgram,
  group: string | undefined,
): Promise<void> {
  const { client, person } = await signInCitizen(door, phone);
  await client.people.save({ person, details });
  const asked = program.history
    .flatMap(({ questions }) => questions)
    .filter(({ kind, when, required }) => kind === 'yes-no' && when === undefined && required);
  await client.registrations.register({
    person,
    program: program.id,
    ...(group === undefined ? {} : { group }),
    history: Object.fromEntries(asked.map(({ id }) => [id, 'no'])),
    consents: program.consents.map(({ purpose, version }) => ({ purpose, version, given: true })),
  });
}
