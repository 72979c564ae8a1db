import type { Caller, Scene } from './scene';
import { type Ask, type Whose, person, sideOf } from './whose';

/** What is for who holds the province: an official calls with a grant of it, everybody else as they are. */
async function wide({ seeds }: Scene, { name, userId }: Caller): Promise<void> {
  if (userId !== undefined && name === 'official') await seeds.wide(userId, name);
}

const at = ({ vaccination }: Scene, whose: Whose) => vaccination[sideOf(whose)];

/** A visit made for the call. */
const visiting =
  (conclusion: 'eligible' | 'caution' | undefined, more: Record<string, unknown> = {}): Ask =>
  async (scene, _caller, whose) => {
    const { place, session, lot } = at(scene, whose);
    const { id } = await scene.seeds.person(sideOf(whose));
    const booking = await scene.seeds.visit(id, { session, place }, conclusion);
    return { place, booking, ...('lot' in more ? { ...more, lot } : more) };
  };

const lotAt =
  (more: Record<string, unknown>): Ask =>
  (scene, _caller, whose) => ({ place: at(scene, whose).place, lot: at(scene, whose).lot, ...more });

const site =
  (more: Record<string, unknown> = {}): Ask =>
  (scene, _caller, whose) => ({ place: at(scene, whose).place, ...more });

const ofLot =
  (more: Record<string, unknown> = {}): Ask =>
  (scene, _caller, whose) => ({ lot: at(scene, whose).lot, ...more });

const event = { startedOn: '2026-11-23', reactions: ['fever'], seriousness: [], outcome: 'recovering' };

/** A dose of whoever is asked for, made for the call. */
async function dose(scene: Scene, caller: Caller, whose: Whose) {
  const { id } = person(scene, caller, whose);
  return scene.seeds.followedDose(sideOf(whose), id, at(scene, whose).place);
}

/** A report made for the call. */
const reported =
  (state: 'received' | 'investigating' | 'closed', more: Record<string, unknown> = {}): Ask =>
  async (scene, _caller, whose) => {
    const side = sideOf(whose);
    const { id } = scene.people[side];
    return { reaction: await scene.seeds.reaction(side, id, at(scene, whose).dose, state), ...more };
  };

const vaccine = { vaccine: 'vax-a' };

/** Calls of visits, stock, lots and reactions. */
export const visitInputs: Record<string, Ask> = {
  'visits.choices': (scene, _caller, whose) => ({
    place: at(scene, whose).place,
    session: at(scene, whose).session,
  }),
  'visits.sessions': site(),
  'visits.people': (scene, _caller, whose) => ({
    place: at(scene, whose).place,
    session: at(scene, whose).session,
    limit: 100,
  }),
  'visits.screen': visiting(undefined, {
    ...vaccine,
    answers: { anaphylaxis: 'no', pregnant: 'no', temperature: 36.5 },
  }),
  'visits.clear': visiting('caution', { ...vaccine, note: 'Đồng ý tiêm' }),
  'visits.give': visiting('eligible', { ...vaccine, lot: '', bodySite: 'left-arm' }),
  'visits.notGiven': visiting(undefined, { reason: 'unwell' }),
  async 'visits.leave'(scene, _caller, whose) {
    const { place, session } = at(scene, whose);
    const { id } = await scene.seeds.person(sideOf(whose));
    const booking = await scene.seeds.visit(id, { session, place });
    await scene.seeds.followedDose(sideOf(whose), id, place, { booking });
    return { place, booking };
  },

  'stock.balance': site(),
  'stock.sites': () => ({ limit: 100 }),
  'stock.choices': site(),
  'stock.receive': site({ ...vaccine, number: 'M-NEW', expiresOn: '2028-02-01', doses: 5 }),
  'stock.send': async (scene, caller, whose) => ({
    ...(await lotAt({ doses: 1 })(scene, caller, whose)),
    to: scene.places[sideOf(whose) === 'own' ? 'near' : 'own'].id,
  }),
  async 'stock.arrive'(scene, _caller, whose) {
    const { place, lot } = at(scene, whose);
    const from = scene.places[sideOf(whose) === 'own' ? 'near' : 'own'].id;
    const sending = await scene.seeds.move('near', from, { lot, kind: 'send', doses: -3, to: place });
    return { place, sending, doses: 3 };
  },
  'stock.waste': lotAt({ vial: 'closed', doses: 1, note: 'Vỡ' }),
  'stock.count': lotAt({ closed: 90, note: 'Kiểm kê' }),
  'stock.moves': site({ limit: 100 }),
  'stock.ofSession': (scene, _caller, whose) => ({
    place: at(scene, whose).place,
    session: at(scene, whose).session,
  }),
  async 'stock.seen'(scene, _caller, whose) {
    const { place, lot } = at(scene, whose);
    return { place, notice: await scene.seeds.lotNotice(place, lot) };
  },
  async 'stock.pause'(scene, _caller, whose) {
    const { place } = at(scene, whose);
    return { place, lot: await scene.seeds.lot(sideOf(whose), place), note: 'Lọ có cặn' };
  },

  'lots.search': () => ({ limit: 100 }),
  'lots.show': ofLot(),
  async 'lots.decide'(scene, caller, whose) {
    await wide(scene, caller);
    const lot = await scene.seeds.lot(sideOf(whose), at(scene, whose).place);
    return { lot, event: 'hold', note: 'Chờ kết luận' };
  },
  async 'lots.pause'(scene, _caller, whose) {
    const lot = await scene.seeds.lot(sideOf(whose), at(scene, whose).place);
    return { lot, note: 'Hai người ngất sau tiêm' };
  },
  'lots.people': ofLot({ limit: 100 }),
  'lots.called': (scene, _caller, whose) => ({
    lot: at(scene, whose).lot,
    dose: at(scene, whose).dose,
    outcome: 'fine',
  }),
  'lots.exportPeople': ofLot({ reason: 'Gọi từng người trong lô' }),

  'reactions.followed': () => ({}),
  'reactions.answer': async (scene, caller, whose) => ({
    dose: await dose(scene, caller, whose),
    day: 1,
    fine: true,
  }),
  'reactions.report': async (scene, caller, whose) => ({ dose: await dose(scene, caller, whose), event }),
  'reactions.reportAtSite': (scene, _caller, whose) => ({
    place: at(scene, whose).place,
    dose: at(scene, whose).dose,
    event,
  }),
  'reactions.search': () => ({ limit: 100 }),
  'reactions.show': (scene, _caller, whose) => ({ reaction: at(scene, whose).reaction }),
  'reactions.complete': reported('received', { seriousness: [], outcome: 'recovered', facts: {} }),
  'reactions.investigate': reported('received'),
  'reactions.notify': reported('received', { reference: 'BC-1' }),
  async 'reactions.assess'(scene, caller, whose) {
    await wide(scene, caller);
    return reported('investigating', { causality: 'cause-c', note: 'Trùng hợp' })(scene, caller, whose);
  },
  'reactions.close': reported('received', { note: 'Trùng hợp' }),
  'reactions.reopen': reported('closed', { note: 'Tin mới' }),
  'reactions.figures': () => ({ from: '2026-11-01', until: '2026-12-01' }),
};
