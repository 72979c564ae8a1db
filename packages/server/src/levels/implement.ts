import type { AreaLevel, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { proposeLevel } from '@binhan/domain/tracing';
import { actorId } from '../access/actor';
import { holdsArea } from '../access/scope';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { figuresOf, levelRulesAt } from './figures';
import { historyOf, publishedLevels, shownLevels } from './published';
import { proposals } from './propose';

type Levels = (typeof contract)['levels'];

/** The epidemic levels of communes: proposed by rules, decided by an official, read by everybody. */
export function implementLevels(services: Services): Implementations['levels'] {
  const { province } = services.settings;
  return {
    async published(_input, call) {
      const where = { area: province.defaultArea, province: province.area };
      const measures = await inForce(call.db, 'measure', where, call.today);
      return {
        levels: await publishedLevels(services, call),
        measures: [...measures.values()],
        at: call.now,
      };
    },

    async history({ area }, call) {
      if ((await services.areas.find(area, call.today)) === undefined) return refuse('not_found');
      return { levels: await historyOf(services, call, area) };
    },

    propose: (input, call) => proposals(services, call, input),

    async figures({ area, asOf, population, coverage, treatmentReady }, call) {
      const unit = await communeOf(services, call, area);
      if (unit === undefined) return refuse('not_found');
      if (asOf > call.today)
        return refuse('invalid_input', { issues: [{ code: 'in_the_future', path: ['asOf'] }] });
      const said = {
        province: unit.province,
        population,
        coverage: coverage ?? null,
        treatmentReady: treatmentReady ?? null,
        saidAt: call.now,
        saidBy: actorId(call.actor) ?? '',
      };
      await call.db
        .insertInto('areaFigure')
        .values({ area, asOf, ...said })
        .onConflict((conflict) => conflict.columns(['area', 'asOf']).doUpdateSet(said))
        .execute();
      await call.audit({ subjects: [], area, province: unit.province });
      return { done: true };
    },

    decide: (input, call) => decide(services, call, input),
  };
}

/** A commune of today in the scope of the caller. */
async function communeOf(services: Services, call: Call, code: string) {
  const unit = await services.areas.find(code, call.today);
  if (unit === undefined || unit.level !== 'commune') return undefined;
  const province = unit.province ?? services.settings.province.area;
  return holdsArea(call.scope, { area: code, province }) ? { province } : undefined;
}

async function decide(
  services: Services,
  call: Call,
  { area, disease, rank, holdsFrom, note }: ReceivedOf<Levels['decide']>,
): Promise<OutputOf<Levels['decide']> | Refusal> {
  const unit = await communeOf(services, call, area);
  if (unit === undefined) return refuse('not_found');
  const where = { area, province: unit.province };
  const levels = await inForce(call.db, 'level', where, call.today);
  if (![...levels.values()].some((level) => level.rank === rank))
    return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['rank'] }] });
  if (holdsFrom !== undefined && holdsFrom < call.now)
    return refuse('invalid_input', { issues: [{ code: 'in_the_past', path: ['holdsFrom'] }] });
  const rules = await levelRulesAt(call, where, disease);
  const [figures] = rules === undefined ? [] : await figuresOf(services, call, [where], disease);
  const proposal =
    rules === undefined || figures?.population === undefined
      ? undefined
      : proposeLevel(rules, { ...figures, population: figures.population }, figures.now);
  if (proposal !== undefined && proposal.rank !== rank && note === undefined) return refuse('reason_needed');
  const id = services.newId();
  await call.db
    .insertInto('areaLevel')
    .values({
      id,
      area,
      province: unit.province,
      disease,
      rank,
      proposed: proposal?.rank ?? null,
      rate: proposal?.rate ?? null,
      figures: figures === undefined ? null : JSON.stringify(figures),
      rulesSource: rules?.source ?? null,
      holdsFrom: holdsFrom ?? call.now,
      decidedAt: call.now,
      decidedBy: actorId(call.actor) ?? '',
      note: note ?? null,
    })
    .execute();
  await call.audit({ subjects: [], area, province: unit.province });
  const [shown] = await shownLevels(services, call, [
    { area, rank, holdsFrom: new Date(holdsFrom ?? call.now), rulesSource: rules?.source ?? null },
  ]);
  return shown === undefined ? refuse('not_found') : ({ ...shown, id } satisfies AreaLevel & { id: string });
}
