import { instantPlus } from '@binhan/domain/time';
import { invent } from '../people/people';
import { type Offices, enrolAt } from './enrol-at';
import { type Client, signInCitizen } from './sign-in';

/** An enterprise whose liaison sends lists of people. Gives its id. */
export async function seedEnterprise(offices: Offices): Promise<string> {
  const owner = await signInCitizen(offices.door, invent(301).phone);
  const { id } = await owner.client.places.register({
    name: 'Công ty May Thanh Miện',
    kind: 'agency',
    area: '11239',
    address: 'Cụm công nghiệp Thanh Miện',
    gates: ['Cổng chính'],
  });
  await offices.official.places.decide({ place: id, decision: 'confirm' });
  await enrolAt(offices, id, {
    role: 'liaison',
    name: 'Đầu mối công ty may',
    email: 'cong-ty-may@binhan.example',
  });
  return id;
}

/** A shift of two volunteers at the first session of a site; keeps the code of each. */
export async function seedShift({ accounts }: Offices, manager: Client, site: string): Promise<void> {
  const { items } = await manager.sessions.atSite({ place: site });
  const [first] = items
    .filter(({ state }) => state === 'open')
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  if (first === undefined) throw new TypeError('seedShift: no open session');
  const { codes } = await manager.shifts.make({
    place: site,
    session: first.id,
    from: instantPlus(first.from, -0.5),
    until: instantPlus(first.until, 0.5),
    count: 2,
  });
  for (const { number, code } of codes)
    accounts.push({ who: 'volunteer', name: `Tình nguyện viên ${number}`, shiftCode: code });
}
