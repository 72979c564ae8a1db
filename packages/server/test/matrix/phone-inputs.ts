import { randomUUID } from 'node:crypto';
import type { Identifier } from '@binhan/domain/person';
import { identifierHash } from '../../src/people/store';
import { type Scene, freshPhone } from './scene';
import { type Ask, type Whose, sideOf } from './whose';

/** Somebody new of a side, with a number of their own. */
async function documented({ seeds, world }: Scene, whose: Whose) {
  const { id } = await seeds.person(sideOf(whose));
  const digits = String(BigInt(`0x${randomUUID().slice(0, 8)}`) % 100_000n).padStart(5, '0');
  const number: Identifier = { kind: 'citizen-number', value: `0300950${digits}`, assurance: 'declared' };
  await world.database.db
    .insertInto('personIdentifier')
    .values({ kind: number.kind, valueHash: identifierHash(world.server.services, number), person: id })
    .execute();
  return { person: id, document: number.value };
}

const site = ({ places }: Scene, whose: Whose) => ({ place: places[sideOf(whose)].id });

/** Calls of another phone for somebody. */
export const phoneInputs: Record<string, Ask> = {
  async 'phones.find'(scene, _caller, whose) {
    const { document } = await documented(scene, whose);
    return { ...site(scene, whose), document };
  },
  async 'phones.ask'(scene, _caller, whose) {
    const phone = freshPhone();
    const { codes } = scene.world.server.services;
    await codes.issue(phone, phone, scene.world.now());
    const code = (await codes.current(phone, scene.world.now())) ?? '';
    return { ...site(scene, whose), ...(await documented(scene, whose)), phone, code };
  },
  async 'phones.decide'(scene, _caller, whose) {
    const change = randomUUID();
    const { person } = await documented(scene, whose);
    const at = site(scene, whose);
    await scene.world.database.db
      .insertInto('phoneChange')
      .values({
        id: change,
        person,
        ...at,
        phone: freshPhone(),
        askedBy: randomUUID(),
        askedAt: scene.world.now(),
      })
      .execute();
    return { ...at, change, approve: true };
  },
};
