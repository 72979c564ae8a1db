/** From a swab to a released result through the API, as the staff of the demonstration do it. */
import { createClient } from '@binhan/client';
import { writeSpokenCode } from '@binhan/domain/rules';
import { signedInClient } from './sign-in';
import type { World } from './world';

type Client = ReturnType<typeof createClient>;

/** The site and the laboratory of the demonstration with their staff. */
export interface Team {
  site: string;
  laboratory: string;
  sampler: Client;
  technician: Client;
  verifier: Client;
}

/** Somebody whose specimen was taken: what stands on their paper. */
export interface Tested {
  name: string;
  code: string;
  token: string;
  /** As the paper has it. */
  link: string;
}

/** Signs the staff in. */
export async function teamOf(world: World): Promise<Team> {
  const anyone = createClient({ baseUrl: world.origin });
  const { items } = await anyone.sessions.find({ area: '11239' });
  const site = items[0]?.site.id ?? '';
  const [sampler, technician, verifier] = await Promise.all(
    ['lay-mau-2', 'xet-nghiem', 'duyet-ket-qua'].map((name) => world.staffClient(name)),
  );
  if (!sampler || !technician || !verifier) throw new Error('teamOf: nobody signed in');
  const { items: laboratories } = await technician.laboratory.sites({});
  return { site, laboratory: laboratories[0]?.id ?? '', sampler, technician, verifier };
}

/** A code and a token as a sampler's device makes them. */
export function newTicket(): { code: string; token: string } {
  const code = writeSpokenCode(crypto.getRandomValues(new Uint8Array(8)));
  return { code, token: Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64url') };
}

/** A tube is closed with the specimens of some people; several share it as a household. */
export async function taken(
  world: World,
  { sampler, site }: Team,
  { tube, people }: { tube: string; people: readonly { name: string; phone?: string }[] },
): Promise<Tested[]> {
  const tested = people.map((person) => ({ ...person, ticket: newTicket() }));
  await sampler.tubes.collect({
    place: site,
    code: tube,
    kind: 'sars-cov-2-pcr',
    specimen: 'nasopharyngeal-swab',
    ...(people.length > 1 ? { pool: 'household' } : {}),
    people: tested.map(({ name, phone, ticket }) => ({
      who: {
        by: 'details',
        details: {
          name,
          bornOn: '1960-05-17',
          sex: 'female',
          identifiers: [],
          address: { area: { code: '11239', edition: '2026-04-30' } },
          ...(phone === undefined ? {} : { phone: `+84${phone.slice(1)}` }),
        },
      },
      reason: 'own-wish',
      ticket,
    })),
  });
  return tested.map(({ name, ticket }) => ({
    name,
    ...ticket,
    link: `${world.origin}/xem-ket-qua#${ticket.token}`,
  }));
}

/** A tube goes to the laboratory, which takes it in. */
export async function received(team: Team, tube: string): Promise<void> {
  await team.sampler.tubes.handOver({ place: team.site, codes: [tube] });
  await team.technician.laboratory.receive({ place: team.laboratory, code: tube });
}

/** What the laboratory found leaves it, agreed on by as many as the rules want. Gives the id of the result. */
export async function released(
  { technician, verifier, laboratory: place }: Team,
  tube: string,
  outcome: string,
  rest: { replaces?: string; note?: string; cycleThresholds?: { target: string; cycles: number }[] } = {},
): Promise<string> {
  const { result } = await technician.laboratory.enter({
    place,
    code: tube,
    outcome,
    kit: 'demo-pcr',
    ...rest,
  });
  const id = result?.id ?? '';
  if (result?.state === 'entered') await verifier.laboratory.verify({ place, result: id });
  const { released: count } = await verifier.laboratory.release({ place, results: [id] });
  if (count !== 1) throw new Error(`released: ${outcome} of ${tube} was not released`);
  return id;
}

/** A citizen as the API sees them. */
export async function citizen(world: World, phone: string): Promise<{ client: Client; person: string }> {
  const client = await signedInClient(world, phone);
  const { people } = await client.people.mine();
  return { client, person: people.find(({ self }) => self)?.id ?? '' };
}
