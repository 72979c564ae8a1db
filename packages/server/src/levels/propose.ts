import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type LevelRules, proposeLevel } from '@binhan/domain/tracing';
import { datePlus } from '@binhan/domain/time';
import { holdsArea } from '../access/scope';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { type CommuneFigures, WEEK, figuresOf, levelRulesAt } from './figures';

type Propose = (typeof contract)['levels']['propose'];

/** What the rules propose for every commune of the caller; with other bands, beside what those in force propose. */
export async function proposals(
  services: Services,
  call: Call,
  { disease, bands }: ReceivedOf<Propose>,
): Promise<OutputOf<Propose> | Refusal> {
  const { area: province, defaultArea } = services.settings.province;
  const rules = await levelRulesAt(call, { area: defaultArea, province }, disease);
  if (rules === undefined) return refuse('not_found');
  const units = (await services.areas.below(province, call.today)).filter(({ code }) =>
    holdsArea(call.scope, { area: code, province }),
  );
  const communes = units.map(({ code }) => ({ area: code, province }));
  const figures = communes.length === 0 ? [] : await figuresOf(services, call, communes, disease);
  const asked: LevelRules = bands === undefined ? rules : { ...rules, bands };
  const names = new Map(units.map(({ code, name }) => [code, name]));
  await call.audit({ subjects: [] });
  return {
    rows: figures.map((one) => {
      const { proposed: inForce } = proposed(rules, one);
      return {
        name: names.get(one.area) ?? one.area,
        ...one,
        ...proposed(asked, one),
        ...(bands === undefined || inForce === undefined ? {} : { inForce }),
      };
    }),
    rules,
    from: datePlus(call.today, 1 - WEEK),
    to: call.today,
  };
}

function proposed(
  rules: LevelRules,
  figures: CommuneFigures,
): { proposed?: number; rate?: number; held: boolean } {
  const { population, now } = figures;
  if (population === undefined) return { held: false };
  const { rank, rate, held } = proposeLevel(rules, { ...figures, population }, now);
  return { proposed: rank, rate, held };
}
