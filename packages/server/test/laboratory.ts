import { randomBytes, randomUUID } from 'node:crypto';
import type { SampledPerson, Ticket } from '@binhan/contract';
import { writeSpokenCode } from '@binhan/domain/text';
import { details } from './given';
import { standAtGate } from './gate';
import type { As, Got, TestServer } from './server';

/** A site with a sampler, and a laboratory with a technician and somebody who releases. */
export interface LaboratoryScene {
  site: string;
  laboratory: string;
  sampler: string;
  technician: string;
  verifier: string;
}

/** Makes them, of places and accounts of their own. */
export async function openLaboratory(world: TestServer): Promise<LaboratoryScene> {
  const { place: site } = await standAtGate(world, `Điểm lấy mẫu ${randomUUID().slice(0, 4)}`);
  const { place: laboratory } = await standAtGate(world, `Phòng xét nghiệm ${randomUUID().slice(0, 4)}`);
  await world.database.db
    .updateTable('place')
    .set({ kind: 'laboratory' })
    .where('id', '=', laboratory)
    .execute();
  const [sampler, technician, verifier] = [
    await world.staff('sampler', { place: site }),
    await world.staff('technician', { place: laboratory }),
    await world.staff('verifier', { place: laboratory }),
  ];
  return {
    site,
    laboratory,
    sampler: sampler.token,
    technician: technician.token,
    verifier: verifier.token,
  };
}

/** A code and a token as a device makes them. */
export function newTicket(): Ticket {
  return { code: writeSpokenCode(randomBytes(8)), token: randomBytes(16).toString('base64url') };
}

/** Somebody known by word only, with a ticket. */
export function somebody(
  name = 'Lê Thị Mẫu',
  more: Partial<SampledPerson> & { phone?: string } = {},
): SampledPerson {
  const { phone, ...rest } = more;
  const told = { ...details({ name, identifiers: [] }) };
  delete told.phone;
  return {
    who: { by: 'details', details: phone === undefined ? told : { ...told, phone } },
    reason: 'own-wish',
    ticket: newTicket(),
    ...rest,
  };
}

/** A code for a tube that no other has. */
export function newTubeCode(): string {
  return writeSpokenCode(randomBytes(8));
}

/** Closes a tube with these people at the site. */
export function collect(
  world: TestServer,
  scene: LaboratoryScene,
  people: readonly SampledPerson[],
  more: { code?: string; pool?: string; collectedAt?: string } = {},
  as: Omit<As, 'token'> = {},
) {
  const { site: place } = scene;
  return world.call(
    'tubes',
    'collect',
    { place, code: newTubeCode(), kind: 'pcr', specimen: 'swab', people: [...people], ...more },
    { ...as, token: scene.sampler },
  );
}

/** Brings a tube to a released result; each step must be carried out. */
export async function releaseResult(
  world: TestServer,
  scene: LaboratoryScene,
  code: string,
  outcome = 'negative',
  more: { replaces?: string; note?: string } = {},
): Promise<{ tube: string; result: string }> {
  const { laboratory: place, technician, verifier } = scene;
  if (more.replaces === undefined)
    ok(await world.call('laboratory', 'receive', { place, code }, { token: technician }));
  const entered = ok(
    await world.call(
      'laboratory',
      'enter',
      { place, code, outcome, kit: 'kit', ...more },
      { token: technician },
    ),
  );
  const result = entered.result?.id ?? '';
  if (entered.result?.state === 'entered')
    ok(await world.call('laboratory', 'verify', { place, result }, { token: verifier }));
  ok(await world.call('laboratory', 'release', { place, results: [result] }, { token: verifier }));
  return { tube: entered.id, result };
}

/** The value of an answer that must be one. */
export function ok<Value>({ status, value, text }: Got<Value>): Value {
  if (status !== 200) throw new Error(text);
  return value;
}

/** Texts of messages to a phone, newest last. */
export async function messagesTo(world: TestServer, phone: string): Promise<string[]> {
  const rows = await world.database.db
    .selectFrom('outboxMessage')
    .select('text')
    .where('recipient', '=', phone)
    .orderBy('createdAt')
    .execute();
  return rows.map(({ text }) => text);
}

/** The token of the link in a message. */
export function tokenIn(text: string | undefined): string {
  return /#([\w-]+)$/.exec(text ?? '')?.[1] ?? '';
}
