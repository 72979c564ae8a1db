import { randomUUID } from 'node:crypto';
import { readPersonName } from '@binhan/validation';
import { readCsv } from '../csv';
import { details } from '../given';
import type { As, Got } from '../server';
import type { HostileScene } from './scene';

type Input = Record<string, unknown>;

/** A field that takes free text: how to send it, where an issue about it stands, and how to read it again. */
export interface Field {
  endpoint: string;
  path: readonly (string | number)[];
  input(text: string): Input | Promise<Input>;
  as?: As;
  stored(got: Got, text: string): unknown;
  /** What is kept of a text, where a reader makes it canonical first. */
  kept?(text: string): string | undefined;
  /** The call needs a record of its own, which is made before it. */
  makes?: true;
}

/** A part of an answer whose shape nobody knows. */
export const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (part, step) => (part === undefined ? undefined : Reflect.get(Object(part), step)),
    value,
  );

const address = (line: string) => ({ area: { code: '11239', edition: '2026-04-30' }, line });

/** What the reader of declarations keeps of a line: composed, one space between words, nothing invisible. */
const lineOf = (value: unknown) =>
  String(value)
    .normalize('NFC')
    .replace(/[\u00ad\u034f\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}]/gu, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

const declared = (changes: Input, answers: Input = {}): Input => ({
  form: 'note-form',
  formVersion: 1,
  details: { ...details(), ...changes },
  answers,
  consents: [],
});
const registered = (changes: Input) => ({
  name: 'Chợ',
  kind: 'public-place',
  area: '11239',
  address: 'Khu 1',
  gates: ['Cổng'],
  ...changes,
});
const entry = (changes: Input) => ({
  entry: {
    kind: 'hotline',
    id: 'hostile',
    area: '31',
    period: { from: '2026-11-23' },
    source: 'test',
    body: { name: { vi: 'Trạm', en: 'Station' }, phone: '19009095' },
    ...changes,
  },
});

/** What fields need of a scene: callers, and how to read again. */
export function toolsOf({ world, citizen, official, admin, market }: HostileScene) {
  const shown = async (got: Got, ...path: string[]) => {
    const declaration = String(at(got.value, 'receipt', 'id'));
    const read = await world.call('declarations', 'show', { declaration }, { token: official.token });
    return at(read.value, ...path);
  };
  const mine = async (...path: string[]) => {
    const read = await world.call('people', 'mine', {}, { token: citizen.token });
    return at(
      read.value.people.find((one) => one.self),
      'details',
      ...path,
    );
  };
  return {
    world,
    market,
    shown,
    mine,
    person: (changes: Input) => ({ person: citizen.person, details: { ...details(), ...changes } }),
    asCitizen: { token: citizen.token },
    asOfficial: { token: official.token },
    asAdmin: { token: admin.token },
  };
}

/** What {@link toolsOf} gives. */
export type Tools = ReturnType<typeof toolsOf>;

/** Every field of the contract that takes free text, by what people call it. */
export const hostileFields: Record<string, (tools: Tools) => Field> = {
  'the name of who declares': (tools) => ({
    endpoint: 'declarations.make',
    path: ['details', 'name'],
    input: (text) => declared({ name: text }),
    stored: (got) => tools.shown(got, 'details', 'name'),
    kept: (text) => {
      const read = readPersonName(text);
      return 'value' in read ? read.value : undefined;
    },
  }),
  'the address line of who declares': (tools) => ({
    endpoint: 'declarations.make',
    path: ['details', 'address', 'line'],
    input: (text) => declared({ address: address(text) }),
    stored: async (got) => lineOf((await tools.shown(got, 'details', 'address', 'line')) ?? ''),
    kept: lineOf,
  }),
  'a note in a declaration': (tools) => ({
    endpoint: 'declarations.make',
    path: ['answers', 'note'],
    input: (text) => declared({}, { note: text }),
    stored: async (got) => lineOf((await tools.shown(got, 'answers', 'note')) ?? ''),
    kept: lineOf,
  }),
  'the own name': (tools) => ({
    endpoint: 'people.save',
    path: ['details', 'name'],
    input: (text) => tools.person({ name: text }),
    as: tools.asCitizen,
    stored: () => tools.mine('name'),
  }),
  'the own address line': (tools) => ({
    endpoint: 'people.save',
    path: ['details', 'address', 'line'],
    input: (text) => tools.person({ address: address(text) }),
    as: tools.asCitizen,
    stored: () => tools.mine('address', 'line'),
  }),
  'the name of a place': (tools) => ({
    endpoint: 'places.register',
    path: ['name'],
    input: (text) => registered({ name: text }),
    as: tools.asCitizen,
    stored: (got) => at(got.value, 'name'),
  }),
  'the address of a place': (tools) => ({
    endpoint: 'places.register',
    path: ['address'],
    input: (text) => registered({ address: text }),
    as: tools.asCitizen,
    stored: (got) => at(got.value, 'address'),
  }),
  'the name of a gate': (tools) => ({
    endpoint: 'places.register',
    path: ['gates', 0],
    input: (text) => registered({ gates: [text] }),
    as: tools.asCitizen,
    stored: (got) => at(got.value, 'gates', 0, 'name'),
  }),
  'the note of a request': (tools) => ({
    endpoint: 'records.ask',
    path: ['note'],
    input: (text) => ({ kind: 'see', note: text }),
    as: tools.asCitizen,
    stored: (got) => at(got.value, 'note'),
  }),
  'the name of another system': (tools) => ({
    endpoint: 'staff.addIntegrator',
    path: ['name'],
    input: (text) => ({ name: text, area: '31', period: { from: '2026-11-23' } }),
    as: tools.asAdmin,
    stored: async (got) => {
      const { db } = tools.world.database;
      const row = await db
        .selectFrom('integrator')
        .select('name')
        .where('id', '=', String(at(got.value, 'id')))
        .executeTakeFirst();
      return row?.name;
    },
  }),
  'the reply to a request': (tools) => ({
    endpoint: 'records.decide',
    path: ['reply'],
    async input(text) {
      const asked = await tools.world.call('records', 'ask', { kind: 'see' }, tools.asCitizen);
      return { request: asked.value.id, decision: 'acknowledge', reply: text };
    },
    as: tools.asOfficial,
    stored: (got) => at(got.value, 'reply'),
    makes: true,
  }),
  'the reason of an export': (tools) => ({
    endpoint: 'places.exportVisits',
    path: ['reason'],
    input: (text) => ({ place: tools.market.id, reason: text }),
    as: tools.asOfficial,
    stored(got, text) {
      const cell = readCsv(got.text)[0]?.at(-1);
      return cell === `'${text}` ? text : cell;
    },
  }),
  'the name of an organisation': (tools) => ({
    endpoint: 'staff.addOrganisation',
    path: ['name'],
    input: (text) => ({ name: text, kind: 'school', area: '11239' }),
    as: tools.asOfficial,
    stored: async (got) => {
      const { db } = tools.world.database;
      const row = await db
        .selectFrom('organisation')
        .select('name')
        .where('id', '=', String(at(got.value, 'id')))
        .executeTakeFirst();
      return row?.name;
    },
  }),
  'the source of a catalogue entry': (tools) => ({
    endpoint: 'catalog.propose',
    path: ['entry', 'source'],
    input: (text) => entry({ source: text }),
    as: tools.asAdmin,
    stored: (got) => at(got.value, 'entry', 'source'),
  }),
  'a sentence of a catalogue entry': (tools) => ({
    endpoint: 'catalog.propose',
    path: ['entry', 'body', 'name', 'vi'],
    input: (text) => entry({ body: { name: { vi: text, en: 'x' }, phone: '19009095' } }),
    as: tools.asAdmin,
    stored: (got) => at(got.value, 'entry', 'body', 'name', 'vi'),
  }),
  'a field of a draft': (tools) => ({
    endpoint: 'drafts.save',
    path: ['content', 'name'],
    input: (text) => ({ content: { name: text } }),
    stored: async (got) => {
      const code = String(at(got.value, 'code'));
      const read = await tools.world.call('drafts', 'open', { code }, { address: randomUUID() });
      return at(read.value, 'content', 'name');
    },
  }),
};
