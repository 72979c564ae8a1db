import { sideOf } from './whose';
import type { Ask, Whose } from './whose';
import type { Caller, Scene } from './scene';

const days = { from: '2026-11-18', until: '2026-11-27' };
const yesterday = { rule: 'daily', day: '2026-11-22' };

/** A unit that owes a report, made for the call; the caller's own where it is theirs. */
async function unit({ seeds }: Scene, caller: Caller, whose: Whose) {
  const verifies = caller.name === 'verifier';
  const { id } = await seeds.place(sideOf(whose), 'confirmed', verifies ? 'laboratory' : 'testing-site');
  if (whose === 'own' && (verifies || caller.name === 'place-manager'))
    await seeds.grant('own', caller.userId ?? '', verifies ? 'verifier' : 'place-manager', { place: id });
  return id;
}

/** A case made for the call. */
const fresh =
  (state: 'due' | 'to-take-back', more: Record<string, string>): Ask =>
  async ({ seeds, people, released }, _caller, whose) => {
    const { id: person } = people[sideOf(whose)];
    return {
      notification: await seeds.case(sideOf(whose), person, released.get(person) ?? '', state),
      ...more,
    };
  };

/** Calls of reports and notifications. */
export const reportInputs: Record<string, Ask> = {
  'reports.figures': () => ({ ...days, by: 'sampled', per: 'site' }),
  'reports.figuresFile': () => ({ ...days, by: 'sampled', per: 'area' }),
  'reports.own': ({ places, laboratories }, caller, whose) => ({
    place: (caller.name === 'verifier' ? laboratories : places)[sideOf(whose)].id,
  }),
  async 'reports.send'(scene, caller, whose) {
    return { ...yesterday, place: await unit(scene, caller, whose), tubes: 0, people: 0 };
  },
  'reports.completeness': () => days,
  'reports.units': () => ({ ...yesterday, limit: 100 }),
  'reports.ask': ({ laboratories }, _caller, whose) => ({
    ...yesterday,
    places: [laboratories[sideOf(whose)].id],
  }),
  'notifications.search': () => ({ limit: 100 }),
  'notifications.show': ({ cases }, _caller, whose) => ({ notification: cases[sideOf(whose)] }),
  'notifications.notify': fresh('due', { reference: 'BC-1' }),
  'notifications.drop': fresh('due', { note: 'Đã báo cáo từ bệnh viện' }),
  'notifications.takeBack': fresh('to-take-back', { note: 'Kết quả đã huỷ' }),
};
