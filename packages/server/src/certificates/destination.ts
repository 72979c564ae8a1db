import { type Certificate, readCertificate } from '@binhan/certificates';
import { type AcceptanceRule, chooseCertificate } from '@binhan/certificates/rules';
import { valueSets } from '@binhan/certificates/value-sets';
import type { OutputOf, ReceivedOf, Showing, ShowingItem, WalletItem, contract } from '@binhan/contract';
import type { Acceptance, AcceptanceAsk } from '@binhan/domain/certificate';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { entriesInForce } from '../catalog/in-force';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { COUNTRY } from './uvci';
import { again, itemsOf } from './wallet';

type Certificates = (typeof contract)['certificates'];

/** Where certificates are asked for today. */
export async function destinationsOf(
  services: Services,
  call: Call,
): Promise<OutputOf<Certificates['destinations']>> {
  const held = await acceptances(services, call, call.today);
  return {
    items: held.map(({ id, source, body: { name, about } }) => ({ id, name, about, source })),
  };
}

/** Which certificate each of the household shows there. Nothing is issued that was not before, but for a renewal that is due. */
export async function forDestination(
  services: Services,
  call: Call,
  { destination, on }: ReceivedOf<Certificates['forDestination']>,
): Promise<OutputOf<Certificates['forDestination']> | Refusal> {
  const entry = (await acceptances(services, call, on)).find(({ id }) => id === destination);
  if (entry === undefined) return refuse('not_found');
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  const items = await itemsOf(services, call.db, people, call);
  // Of another day its middle, which is of that date nearly everywhere.
  const at = new Date(on === call.today ? call.now : `${on}T12:00:00.000Z`);
  const shown: Showing[] = [];
  for (const person of people) {
    const own = items.filter((item) => item.person === person);
    const name = own.find((item) => item.name !== undefined)?.name;
    shown.push({
      person,
      ...(name === undefined ? {} : { name }),
      items: await standingsOf(services, call, own, entry.body, at),
    });
  }
  return { people: shown };
}

async function acceptances(services: Services, call: Call, on: string) {
  const { area } = services.settings.province;
  const entries = await entriesInForce(call.db, { kind: 'acceptance', areas: [area], on });
  return entries.flatMap((entry) => (entry.kind === 'acceptance' ? [entry] : []));
}

async function standingsOf(
  services: Services,
  call: Call,
  items: readonly WalletItem[],
  { asks }: Acceptance,
  at: Date,
): Promise<ShowingItem[]> {
  const held: { item: WalletItem; certificate: Certificate }[] = [];
  for (const item of items) {
    const issued = item.certificate === undefined ? undefined : await again(services, call, item);
    if (issued === undefined || isRefusal(issued)) continue;
    const read = readCertificate(issued.text);
    if ('value' in read) held.push({ item, certificate: read.value });
  }
  const { standings, findings } = chooseCertificate(
    held.map(({ certificate }) => certificate),
    { rules: asks.map(acceptanceRule), at, valueSets },
  );
  return items.map((item): ShowingItem => {
    const { kind, of, title, on, dose } = item;
    const place = held.findIndex((one) => one.item === item);
    const standing = standings[place];
    const found = findings[place] ?? [];
    return {
      kind,
      of,
      title,
      on,
      ...(dose === undefined ? {} : { dose }),
      standing: standing === undefined ? 'not-issued' : standing === 'other_holder' ? 'refused' : standing,
      asks: asks.filter(({ id }) => found.some(({ rule }) => rule === id)).map((ask) => ask.asks),
      ...(found.some(({ step, severity }) => step === 'time' && severity === 'error')
        ? { outOfTime: true as const }
        : {}),
    };
  });
}

const kinds = { v: 'Vaccination', t: 'Test', r: 'Recovery' } as const;

/** An ask in the form in which rules are evaluated. When it holds its entry says. */
export function acceptanceRule({ id, kind, logic }: AcceptanceAsk): AcceptanceRule {
  return {
    Identifier: id,
    Type: 'Acceptance',
    Country: COUNTRY,
    Version: '1.0.0',
    Engine: 'CERTLOGIC',
    CertificateType: kind === undefined ? 'General' : kinds[kind],
    ValidFrom: '2000-01-01T00:00:00Z',
    ValidTo: '2100-01-01T00:00:00Z',
    Logic: logic,
  };
}
