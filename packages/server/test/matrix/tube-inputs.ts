import { randomBytes } from 'node:crypto';
import { writeSpokenCode } from '@binhan/domain/text';
import { signQr } from '@binhan/qr/signed';
import { given } from '../given';
import type { Caller, Scene } from './scene';
import type { TubeSeed } from './tube-seeds';
import { type Ask, type Whose, person, sideOf } from './whose';

const newCode = () => writeSpokenCode(randomBytes(8));
const ticket = () => ({ code: newCode(), token: randomBytes(16).toString('base64url') });

const site = ({ places }: Scene, whose: Whose) => ({ place: places[sideOf(whose)].id });
const laboratory = ({ laboratories }: Scene, whose: Whose) => ({ place: laboratories[sideOf(whose)].id });

/** A tube made for the call: at the site of a side, or in its laboratory. */
function freshTube(
  scene: Scene,
  caller: Caller,
  whose: Whose,
  seed: Omit<Partial<TubeSeed>, 'laboratory'> & { laboratory?: true } = {},
) {
  const side = sideOf(whose);
  const { laboratory: inside, ...rest } = seed;
  return scene.seeds.tube(side, {
    place: scene.places[side].id,
    person: person(scene, caller, whose).id,
    ...(inside === undefined ? {} : { laboratory: scene.laboratories[side].id }),
    ...rest,
  });
}

/** A result in a state, in the laboratory of a side. */
function inLaboratory(state: 'entered' | 'verified' | 'released'): Ask {
  return async (scene, caller, whose) => {
    const { result } = await freshTube(scene, caller, whose, {
      laboratory: true,
      state: 'tested',
      result: state,
    });
    return { ...laboratory(scene, whose), result };
  };
}

const withNote =
  (ask: Ask): Ask =>
  async (scene, caller, whose) => ({ ...(await ask(scene, caller, whose)), note: 'Chứng không đạt' });

/** The specimen of whoever is asked for, with a released result. */
const ownSpecimen: Ask = ({ released, people }, { acts, former }, whose) => {
  const owner = whose === 'former' ? former : whose === 'own' ? (acts.at(-1) ?? people.own) : people[whose];
  return { specimen: released.get(owner?.id ?? '') };
};

/** The specimen of whoever is asked for, taken within the hours of a certificate, with a released result. */
const certified: Ask = async (scene, caller, whose) => {
  const { specimen } = await freshTube(scene, caller, whose, {
    laboratory: true,
    state: 'tested',
    result: 'released',
  });
  return { specimen };
};

async function opening({ seeds, places, laboratories, people }: Scene) {
  const made = await seeds.tube('own', {
    place: places.own.id,
    laboratory: laboratories.own.id,
    person: people.own.id,
    state: 'tested',
    result: 'released',
  });
  return made.ticket;
}

const importOf: Ask = (scene, _caller, whose) => ({
  ...laboratory(scene, whose),
  import: scene.files[sideOf(whose)],
});

/** Calls of tubes, laboratories and results. */
export const tubeInputs: Record<string, Ask> = {
  'tubes.collect': (scene, _caller, whose) => ({
    ...site(scene, whose),
    code: newCode(),
    kind: 'pcr',
    specimen: 'swab',
    people: [{ who: { by: 'details', details: given().details }, reason: 'own-wish', ticket: ticket() }],
  }),
  async 'tubes.undo'(scene, caller, whose) {
    const { id } = await freshTube(scene, caller, whose, { collectedBy: caller.userId });
    return { ...site(scene, whose), tube: id };
  },
  'tubes.atSite': (scene, _caller, whose) => ({ ...site(scene, whose), limit: 100 }),
  'tubes.expected': (scene, _caller, whose) => ({
    ...site(scene, whose),
    session: scene.sessions[sideOf(whose)].id,
    limit: 100,
  }),
  'tubes.who': ({ places, waiting }, _caller, whose) => ({
    place: places[sideOf(whose)].id,
    text: waiting[sideOf(whose)],
  }),
  async 'tubes.handOver'(scene, caller, whose) {
    const { code } = await freshTube(scene, caller, whose);
    return { ...site(scene, whose), codes: [code] };
  },
  'tubes.labels': (scene, _caller, whose) => ({ ...site(scene, whose), count: 3, paper: 'a4' }),
  'tubes.choices': (scene, _caller, whose) => site(scene, whose),

  async 'laboratory.receive'(scene, caller, whose) {
    const { code } = await freshTube(scene, caller, whose, { state: 'sent' });
    return { ...laboratory(scene, whose), code };
  },
  async 'laboratory.reject'(scene, caller, whose) {
    const { code } = await freshTube(scene, caller, whose, { state: 'sent' });
    return { ...laboratory(scene, whose), code, reason: 'broken' };
  },
  'laboratory.worklist': (scene, _caller, whose) => ({ ...laboratory(scene, whose), limit: 100 }),
  'laboratory.tube': (scene, _caller, whose) => ({
    ...laboratory(scene, whose),
    tube: scene.tubes[sideOf(whose)],
  }),
  async 'laboratory.enter'(scene, caller, whose) {
    const { code } = await freshTube(scene, caller, whose, { laboratory: true, state: 'received' });
    return { ...laboratory(scene, whose), code, outcome: 'negative', kit: 'kit' };
  },
  'laboratory.verify': inLaboratory('entered'),
  'laboratory.sendBack': withNote(inLaboratory('verified')),
  async 'laboratory.release'(scene, caller, whose) {
    const { place, result } = await inLaboratory('verified')(scene, caller, whose);
    return { place, results: [result] };
  },
  'laboratory.withdraw': withNote(inLaboratory('released')),
  'laboratory.addControl': (scene, _caller, whose) => ({
    ...laboratory(scene, whose),
    test: 'pcr',
    control: 'negative',
    outcome: 'negative',
    kit: 'kit',
  }),
  'laboratory.controls': (scene, _caller, whose) => ({ ...laboratory(scene, whose), limit: 100 }),
  'laboratory.released': (scene, _caller, whose) => ({
    ...laboratory(scene, whose),
    from: '2026-11-20T00:00:00.000Z',
    until: '2026-11-24T00:00:00.000Z',
    as: 'csv',
  }),
  'laboratory.choices': (scene, _caller, whose) => laboratory(scene, whose),
  'laboratory.sites': () => ({ limit: 100 }),

  'imports.upload': (scene, _caller, whose) => ({
    ...laboratory(scene, whose),
    file: new Blob([`Mã ống,Kết quả,Sinh phẩm\n${newCode()},negative,kit\n`]),
  }),
  'imports.list': (scene, _caller, whose) => ({ ...laboratory(scene, whose), limit: 100 }),
  'imports.show': importOf,
  'imports.rows': importOf,
  'imports.problems': importOf,
  'imports.template': (scene, _caller, whose) => laboratory(scene, whose),
  async 'imports.commit'(scene, _caller, whose) {
    const at = laboratory(scene, whose);
    return { ...at, import: await scene.seeds.file(sideOf(whose), at.place), new: 1 };
  },
  async 'imports.cancel'(scene, _caller, whose) {
    const at = laboratory(scene, whose);
    return { ...at, import: await scene.seeds.file(sideOf(whose), at.place) };
  },

  'results.mine': () => ({ limit: 100 }),
  'results.show': ownSpecimen,
  'results.slip': ownSpecimen,
  'results.certificate': certified,
  'results.open': opening,
  'results.openCertificate': opening,
  'results.openSlip': opening,
  async 'results.check'({ world }) {
    const text = await signQr(
      {
        kind: 'slip',
        slip: '00000000-0000-4000-8000-000000000000',
        issuedAt: new Date(world.now()),
        says: { test: 'pcr', outcome: 'negative', collectedAt: new Date(world.now()), name: 'Ai Đó' },
      },
      world.server.services.qrKeys.signing,
    );
    return { text };
  },
  'results.atDesk': (scene, _caller, whose) => ({ ...site(scene, whose), text: 'le thi', limit: 100 }),
  async 'results.askRebind'(scene, caller, whose) {
    const { specimen } = await freshTube(scene, caller, whose);
    return { ...site(scene, whose), specimen, ticket: ticket() };
  },
  async 'results.decideRebind'(scene, caller, whose) {
    const { specimen } = await freshTube(scene, caller, whose);
    const { place } = site(scene, whose);
    const rebind = await scene.seeds.rebind(sideOf(whose), place, specimen);
    return { place, rebind, approve: true };
  },
};
