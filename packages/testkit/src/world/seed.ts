import type { Declaration } from '@binhan/domain/declaration';
import type { Role } from '@binhan/domain/access';
import type { Account } from './account';
import { type InventedPerson, invent, people } from '../people/people';
import { seedLaboratory } from './seed-laboratory';
import { seedEnterprise } from './seed-lists';
import { seedOutbreak } from './seed-outbreak';
import { seedRegistrations } from './seed-registrations';
import { seedSessions } from './seed-sessions';
import { seedVaccination } from './seed-vaccination';
import { type Client, type Door, enrolStaff, signInCitizen } from './sign-in';

/** What the seeded world holds, to be named in tests and shown on the demonstration's page. */
export interface Seeded {
  accounts: Account[];
  /** Live sessions of staff, the first of each role. */
  tokens: Partial<Record<Role, string>>;
  place: string;
  gate: string;
  /** The sampling site with its sessions. */
  site: string;
  /** Where its tubes are tested. */
  laboratory: string;
  /** Whose liaison sends lists of people. */
  enterprise: string;
  /** The vaccination site with its sessions. */
  vaccinationSite: string;
}

const staffOf: readonly { role: Role; name: string; email: string; area: string }[] = [
  { role: 'official', name: 'Cán bộ xã Thanh Miện', email: 'can-bo@binhan.example', area: '11239' },
  { role: 'official', name: 'Cán bộ thành phố', email: 'thanh-pho@binhan.example', area: '31' },
  { role: 'administrator', name: 'Quản trị thứ hai', email: 'quan-tri-2@binhan.example', area: '31' },
  { role: 'helper', name: 'Tình nguyện viên', email: 'tinh-nguyen@binhan.example', area: '11239' },
  { role: 'tracer', name: 'Cán bộ truy vết', email: 'truy-vet@binhan.example', area: '11239' },
  { role: 'auditor', name: 'Kiểm tra viên', email: 'kiem-tra@binhan.example', area: '31' },
];

/**
 * Fills an empty server with the demonstration world, through its own API: staff with their second factors, citizens of
 * the communes of Thanh Miện, a confirmed market with a guard, declarations with and without red flags, and visits.
 */
export async function seed(door: Door): Promise<Seeded> {
  const accounts: Account[] = [];
  const tokens: Seeded['tokens'] = {};
  const first = await door.server.createAdministrator({
    name: 'Quản trị',
    email: 'quan-tri@binhan.example',
    area: '31',
  });
  const admin = await enrolStaff(door, { email: 'quan-tri@binhan.example', password: first.password });
  accounts.push({
    who: 'administrator',
    name: 'Quản trị',
    email: 'quan-tri@binhan.example',
    password: first.password,
    totpUri: admin.totpUri,
  });
  tokens.administrator = admin.token;
  const staff = await seedStaff(door, admin.client, accounts, tokens);
  const school = await staff.official.staff.addOrganisation({
    name: 'Trường THCS Thanh Miện',
    kind: 'school',
    area: '11239',
  });
  const { place, gate } = await seedPlace(door, staff.official, accounts);
  await seedCitizens(door, place, gate, school.id, accounts);
  const offices = { door, admin: admin.client, official: staff.official, accounts, tokens };
  const site = await seedSessions(offices);
  const laboratory = await seedLaboratory(offices, site);
  const enterprise = await seedEnterprise(offices);
  const vaccinationSite = await seedRegistrations(offices);
  await seedVaccination(offices, vaccinationSite);
  await seedOutbreak(offices);
  return { accounts, tokens, place, gate, site, laboratory, enterprise, vaccinationSite };
}

async function seedStaff(
  door: Door,
  admin: Client,
  accounts: Account[],
  tokens: Seeded['tokens'],
): Promise<{ official: Client }> {
  const from = door.server.services.clock().slice(0, 10);
  let official: Client | undefined;
  for (const { role, name, email, area } of staffOf) {
    const { password } = await admin.staff.create({
      name,
      email,
      role,
      scope: { kind: 'area', area },
      period: { from },
    });
    const enrolled = await enrolStaff(door, { email, password });
    accounts.push({ who: role, name, email, password, totpUri: enrolled.totpUri });
    tokens[role] ??= enrolled.token;
    if (role === 'official') official ??= enrolled.client;
  }
  if (official === undefined) throw new TypeError('seed: no official');
  return { official };
}

async function seedPlace(
  door: Door,
  official: Client,
  accounts: Account[],
): Promise<{ place: string; gate: string }> {
  const owner = await signInCitizen(door, people.shopOwner.phone);
  await owner.client.people.save({ person: owner.person, details: people.shopOwner.details });
  const place = await owner.client.places.register({
    name: 'Chợ Thanh Miện',
    kind: 'public-place',
    area: '11239',
    address: 'Khu 1, xã Thanh Miện',
    gates: ['Cổng chính', 'Cổng sau'],
  });
  await official.places.decide({ place: place.id, decision: 'confirm' });
  await owner.client.places.addGuard({ place: place.id, phone: people.guard.phone });
  await owner.client.places.register({
    name: 'Nhà xe Hải Hưng',
    kind: 'vehicle',
    area: '11239',
    address: 'Bến xe Thanh Miện',
    gates: ['Cửa lên'],
  });
  accounts.push({ who: 'place-manager', name: people.shopOwner.details.name, phone: people.shopOwner.phone });
  accounts.push({ who: 'guard', name: people.guard.details.name, phone: people.guard.phone });
  const gate = place.gates[0];
  if (gate === undefined) throw new TypeError('seed: a place without a gate');
  return { place: place.id, gate: gate.id };
}

async function seedCitizens(
  door: Door,
  place: string,
  gate: string,
  school: string,
  accounts: Account[],
): Promise<void> {
  const guard = await signInCitizen(door, people.guard.phone);
  const citizens = [people.citizen, ...Array.from({ length: 24 }, (_none, number) => invent(200 + number))];
  for (const [number, person] of citizens.entries()) {
    const { client, person: id } = await signInCitizen(door, person.phone);
    if (number % 4 === 0) await client.people.stateOrganisation({ organisation: school });
    await declare(client, person, number % 6 === 5);
    if (number % 2 === 0) {
      const { signed } = await client.people.code({ person: id });
      await guard.client.stays.scanPerson({ place, gate, text: signed, direction: 'in' });
    }
  }
  accounts.unshift({ who: 'citizen', name: people.citizen.details.name, phone: people.citizen.phone });
}

/** Declares for a person by the national form; with a fever where asked. */
export async function declare(
  client: Client,
  person: InventedPerson,
  fever = false,
): Promise<{ id: Declaration['id']; token: string; personalCode: string }> {
  const form = await client.site.form({ form: 'national-declaration' });
  const questions = form.sections
    .flatMap((section) => section.questions)
    .filter((question) => question.when === undefined);
  const answers: Record<string, string | string[] | number> = {};
  for (const question of questions) {
    if (question.kind === 'yes-no') answers[question.id] = 'no';
    if (question.kind === 'choices') {
      const hot = question.options.find((option) => option.id === 'fever');
      answers[question.id] = fever && hot !== undefined ? [hot.id] : [];
    }
  }
  const made = await client.declarations.make({
    form: form.id,
    formVersion: form.version,
    details: person.details,
    answers,
    consents: form.consents.map(({ purpose, version }) => ({ purpose, version, given: true })),
  });
  return { id: made.receipt.id, token: made.token, personalCode: made.personalCode };
}
