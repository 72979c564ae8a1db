import type { OutputOf, OwnFollowUp, ReceivedOf, contract } from '@binhan/contract';
import type { Form } from '@binhan/domain/declaration';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { everHeld } from '../catalog/by-kind';
import { diseaseNames } from '../catalog/disease-names';
import { type Row, contactRows } from '../contacts/contact-rows';
import { diaryOf } from '../contacts/show';
import { keepDiary } from '../contacts/say';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import { askedAt } from '../programs/program-at';
import { allQuarantines, ruleWords } from '../quarantines/quarantine-rows';
import { policiesAt } from '../tracing/policy-at';
import { diaryForm } from './diary-form';

type FollowUps = (typeof contract)['followUps'];

/** What a person who was near a case does, and their diary. */
export function implementFollowUps(): Implementations['followUps'] {
  return { mine: (_input, call) => mine(call), say: (input, call) => say(call, input) };
}

/** Contacts of the household that are followed up, whosever area they are in. */
async function followed(call: Call): Promise<Row[]> {
  const { person } = citizen(call.actor);
  const people = await actsFor(call.db, person, call.today);
  const own = { ...call, scope: { everywhere: true, provinces: [], communes: [], places: [] } };
  return contactRows(own)
    .where('contact.toPerson', 'in', people)
    .where('contact.state', 'in', ['in-follow-up', 'completed'])
    .orderBy('contact.lastOn', 'desc')
    .limit(50)
    .execute();
}

async function mine(call: Call): Promise<OutputOf<FollowUps['mine']>> {
  const rows = await followed(call);
  const names = await diseaseNames(
    call,
    rows.map(({ disease }) => disease),
  );
  const kinds = await everHeld(
    call.db,
    'test',
    rows.flatMap(({ tests }) => tests.map(({ test }) => test)),
  );
  const followUps: OwnFollowUp[] = [];
  let diary: Form | undefined;
  for (const row of rows) {
    const policy = (await policiesAt(call.db, askedAt(row), call.today)).get(row.disease);
    const rule = policy?.followUp.find(({ id }) => id === row.rule);
    if (policy === undefined || rule === undefined) continue;
    const quarantines = await allQuarantines(call)
      .where('quarantine.contact', '=', row.id)
      .where('quarantine.state', '<>', 'cancelled')
      .orderBy('beginsOn')
      .execute();
    const words = await ruleWords(
      call,
      quarantines.map((one) => one.rule),
    );
    const asked = row.diaryUntil !== null && call.today <= row.diaryUntil && row.state === 'in-follow-up';
    if (asked) diary ??= await diaryForm(call, row);
    followUps.push({
      person: row.toPerson,
      diseaseName: names(row.disease),
      says: rule.says,
      advice: rule.advice,
      source: policy.source,
      lastOn: row.lastOn,
      until: row.followUntil ?? row.lastOn,
      quarantines: quarantines.map((one) => ({
        id: one.id,
        kind: one.kind,
        state: one.state,
        from: one.beginsOn,
        to: one.endsOn,
        says: words(one.rule),
        source: one.source,
        ...(one.whereabouts === null ? {} : { whereabouts: one.whereabouts }),
      })),
      tests: row.tests.map(({ on, test, taken }) => ({
        on,
        kind: test,
        test: kinds.get(test)?.name ?? { vi: test, en: test },
        taken,
      })),
      ...(asked && row.diaryUntil !== null ? { diaryUntil: row.diaryUntil } : {}),
      saidToday: row.diaryOn === call.today,
      days: (await diaryOf(call, row.toPerson)).map(({ on, flagged }) => ({ on, flagged })),
    });
  }
  await call.audit({ subjects: [...new Set(rows.map(({ toPerson }) => toPerson))] });
  return { followUps, ...(diary === undefined ? {} : { diary }) };
}

async function say(
  call: Call,
  { person, answers }: ReceivedOf<FollowUps['say']>,
): Promise<OutputOf<FollowUps['say']> | Refusal> {
  const row = (await followed(call)).find(
    (one) =>
      one.toPerson === person &&
      one.state === 'in-follow-up' &&
      one.diaryUntil !== null &&
      call.today <= one.diaryUntil,
  );
  const form = row === undefined ? undefined : await diaryForm(call, row);
  if (form === undefined) return refuse('not_found');
  await call.audit({ subjects: [person] });
  return keepDiary(call, form, person, answers);
}
