import { randomUUID } from 'node:crypto';
import { matchInputs } from './match-inputs';
import { instantPlus } from '@binhan/domain/time';
import type { DoseFacts } from '@binhan/domain/vaccination';
import { writePersonCard } from '@binhan/qr';
import { foreignCertificate } from '../foreign';
import { given } from '../given';
import type { Caller, Scene } from './scene';
import { type Ask, type Whose, person, self, sideOf } from './whose';

const facts: DoseFacts = {
  program: 'prog',
  vaccine: 'vax-a',
  type: 'basic',
  ordinal: 1,
  givenOn: '2026-09-01',
};
const note = 'Đã đối chiếu sổ gốc';
const photo = () => new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], { type: 'image/jpeg' });
const site = ({ places }: Scene, whose: Whose) => ({ place: places[sideOf(whose)].id });

/** Somebody new whom the caller acts for, or somebody of the side. */
async function somebodyOf({ seeds, ...scene }: Scene, caller: Caller, whose: Whose) {
  const made = await seeds.person(sideOf(whose));
  if (whose === 'own' && caller.acts.length > 0)
    await seeds.proxy(self({ seeds, ...scene }, caller, 'own').id, made.id);
  return made;
}

const ofPerson =
  (more: Record<string, unknown>): Ask =>
  (scene, caller, whose) => ({ person: person(scene, caller, whose).id, ...more });

const ownClaim: Ask = async (scene, caller, whose) => ({
  claim: await scene.seeds.claim(sideOf(whose), person(scene, caller, whose).id),
});

/** A claim that the site and the area of a side decide. */
const deciders =
  (more: Record<string, unknown> | ((scene: Scene, whose: Whose) => Record<string, unknown>) = {}): Ask =>
  async (scene, _caller, whose) => {
    const side = sideOf(whose);
    const place = scene.places[side].id;
    const claim = await scene.seeds.claim(side, scene.people[side].id, { place, file: photo() });
    return { claim, ...(typeof more === 'function' ? more(scene, whose) : more) };
  };

const lineOfSite =
  (more: Record<string, unknown>): Ask =>
  async (scene, _caller, whose) => {
    const side = sideOf(whose);
    const at = site(scene, whose);
    const dose = await scene.seeds.followedDose(side, (await scene.seeds.person(side)).id, at.place);
    return { ...at, dose, note, ...more };
  };

const issuer =
  (state: 'proposed' | 'active' | 'held', more: Record<string, unknown>): Ask =>
  async ({ seeds }, _caller, whose) => {
    const side = sideOf(whose);
    return { issuer: await seeds.issuer(side, (await seeds.place(side)).id, state), ...more };
  };

/** Calls of records, claims, contradictions, certificates and issuers. */
export const recordInputs: Record<string, Ask> = {
  ...matchInputs,
  'doses.mine': () => ({}),
  'doses.choices': () => ({}),
  'doses.declare': ofPerson({ facts }),
  async 'doses.takeBack'(scene, caller, whose) {
    const { id } = person(scene, caller, whose);
    const dose = await scene.seeds.followedDose(sideOf(whose), id, scene.places.own.id);
    await scene.world.database.db
      .updateTable('dose')
      .set({ grade: 'declared' })
      .where('id', '=', dose)
      .execute();
    return { dose };
  },
  async 'doses.foreign'(scene, caller, whose) {
    const { id, name } = await somebodyOf(scene, caller, whose);
    const [fn = '', ...rest] = name.split(' ');
    const named = { fn, gn: rest.join(' '), dob: given().details.bornOn };
    return { person: id, text: await foreignCertificate(named, { now: scene.world.now() }) };
  },
  'doses.find': (scene, _caller, whose) => ({
    ...site(scene, whose),
    text: writePersonCard(scene.people.own.card),
  }),
  'doses.key': (scene, _caller, whose) => ({
    ...site(scene, whose),
    who: { by: 'details', details: given().details },
    facts,
  }),
  'doses.replace': lineOfSite({ facts }),
  'doses.withdraw': lineOfSite({}),

  'conflicts.search': () => ({ limit: 100 }),
  async 'conflicts.decide'({ seeds, places }, _caller, whose) {
    const side = sideOf(whose);
    const { id } = await seeds.person(side);
    const at = places[side].id;
    const [first, second] = [await seeds.followedDose(side, id, at), await seeds.followedDose(side, id, at)];
    return { conflict: await seeds.conflict(side, id, first, second), keep: 'first', note };
  },

  'claims.make': ofPerson({ kind: 'missing-dose', text: 'Thiếu một mũi' }),
  'claims.attach': async (...asked) => ({ ...(await ownClaim(...asked)), file: photo() }),
  'claims.mine': () => ({ limit: 100 }),
  'claims.withdraw': ownClaim,
  'claims.search': () => ({ limit: 100 }),
  'claims.show': ({ claims }, _caller, whose) => ({ claim: claims[sideOf(whose)] }),
  'claims.evidence': deciders(),
  'claims.route': deciders(({ places }, whose) => ({ place: places[sideOf(whose)].id })),
  'claims.decide': deciders({ reply: note, decision: { kind: 'decline' } }),

  'certificates.trust': () => ({}),
  'certificates.revocations': () => ({}),
  'certificates.trustList': () => ({}),
  'certificates.revocationList': () => ({}),
  'certificates.anchor': () => ({}),
  'certificates.mine': () => ({}),
  async 'certificates.ofDose'(scene, caller, whose) {
    const { id } = await somebodyOf(scene, caller, whose);
    return { dose: await scene.seeds.followedDose(sideOf(whose), id, scene.places.own.id) };
  },
  async 'certificates.ofRecovery'({ seeds, world, places, laboratories, ...scene }, caller, whose) {
    const side = sideOf(whose);
    const { id } = person({ seeds, world, places, laboratories, ...scene }, caller, whose);
    const { specimen, result } = await seeds.tube(side, {
      place: places[side].id,
      laboratory: laboratories[side].id,
      person: id,
      state: 'tested',
      result: 'released',
    });
    const { db } = world.database;
    const takenAt = instantPlus(world.now(), -24 * 20);
    await db.updateTable('specimen').set({ takenAt }).where('id', '=', specimen).execute();
    await db
      .updateTable('result')
      .set({ outcome: 'positive', means: 'detected' })
      .where('id', '=', result)
      .execute();
    return { specimen };
  },
  async 'certificates.paper'(scene, caller, whose) {
    const { id } = await somebodyOf(scene, caller, whose);
    const of = await scene.seeds.followedDose(sideOf(whose), id, scene.places.own.id);
    return { kind: 'v', of, as: 'card' };
  },
  'certificates.destinations': () => ({}),
  'certificates.forDestination': ({ world }) => ({
    destination: 'indoors',
    on: world.now().slice(0, 10),
  }),
  'certificates.choose': ofPerson({
    rules: [
      {
        Identifier: 'GR-VN-0001',
        Type: 'Acceptance',
        Country: 'VN',
        Version: '1.0.0',
        Engine: 'CERTLOGIC',
        CertificateType: 'General',
        ValidFrom: '2021-01-01T00:00:00Z',
        ValidTo: '2030-01-01T00:00:00Z',
        Logic: true,
      },
    ],
  }),

  'issuers.search': () => ({ limit: 100 }),
  async 'issuers.propose'({ seeds }, _caller, whose) {
    const { id } = await seeds.place(sideOf(whose));
    return { place: id, code: randomUUID().slice(0, 8).toUpperCase(), name: 'Đơn vị cấp' };
  },
  'issuers.decide': issuer('proposed', { approve: true }),
  'issuers.hold': issuer('active', { note }),
  'issuers.free': issuer('held', { note }),
  'issuers.rotate': issuer('active', {}),
  'issuers.stop': issuer('active', { note }),
};
