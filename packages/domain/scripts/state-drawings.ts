import { bookingTransitions, sessionTransitions } from '../src/booking';
import { declarationTransitions } from '../src/declaration';
import { placeTransitions } from '../src/place';
import { issuerTransitions } from '../src/certificate';
import { changeSetTransitions, claimTransitions, matchTransitions } from '../src/record';
import { notificationTransitions } from '../src/reporting';
import { resultTransitions, tubeTransitions } from '../src/testing';
import {
  caseTransitions,
  contactTransitions,
  quarantineTransitions,
  warningTransitions,
} from '../src/tracing';
import {
  adverseEventTransitions,
  doseTransitions,
  lotTransitions,
  registrationTransitions,
} from '../src/vaccination';

/** What is drawn, each with the state it begins in. */
const machines = [
  { name: 'A tube', first: ['collected'], table: tubeTransitions },
  { name: 'A result', first: ['entered', 'verified'], table: resultTransitions },
  { name: 'A booking', first: ['held'], table: bookingTransitions },
  { name: 'A session of a site', first: ['draft'], table: sessionTransitions },
  { name: 'A file of rows', first: ['uploaded'], table: changeSetTransitions },
  { name: 'A declaration', first: ['current'], table: declarationTransitions },
  { name: 'A notification of a case', first: ['due'], table: notificationTransitions },
  { name: 'A registration for a dose', first: ['waiting'], table: registrationTransitions },
  { name: 'A dose in the record', first: ['recorded'], table: doseTransitions },
  { name: 'A lot of a vaccine', first: ['usable'], table: lotTransitions },
  { name: 'A report of an adverse event', first: ['received'], table: adverseEventTransitions },
  { name: 'A claim about a record', first: ['received'], table: claimTransitions },
  { name: 'Two records that may be one person’s', first: ['open'], table: matchTransitions },
  { name: 'An issuer of certificates', first: ['proposed'], table: issuerTransitions },
  { name: 'A case', first: ['open'], table: caseTransitions },
  { name: 'A contact', first: ['new'], table: contactTransitions },
  { name: 'A quarantine', first: ['ordered'], table: quarantineTransitions },
  { name: 'A warning', first: ['drafted'], table: warningTransitions },
  { name: 'A place', first: ['registered'], table: placeTransitions },
];

/** Every state table as a drawing (Mermaid), in Markdown. */
export function stateDrawings(): string {
  const parts = machines.map(({ name, first, table }) => {
    const arrows = Object.entries<object>(table).flatMap(([state, events]) => {
      const next = Object.entries<string>({ ...events });
      return next.length === 0
        ? [`  ${id(state)} --> [*]`]
        : next.map(([event, to]) => `  ${id(state)} --> ${id(to)}: ${event}`);
    });
    const begin = first.map((state) => `  [*] --> ${id(state)}`);
    return [`## ${name}`, '', '```mermaid', 'stateDiagram-v2', ...begin, ...arrows, '```', ''].join('\n');
  });
  const head = [
    '# States',
    '',
    'Drawn from the tables of this package, which the server carries out and the pages show (`npm run generate`).',
    '',
  ];
  return `${[...head, ...parts].join('\n').trimEnd()}\n`;
}

/** Mermaid's names of states have no hyphen. */
const id = (state: string) => state.replaceAll('-', '_');
