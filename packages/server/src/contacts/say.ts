import { checkAnswers, redFlags, type Answers, type Form } from '@binhan/domain/declaration';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { LocalizedText } from '@binhan/domain/text';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';

/** What red flags say to the person. */
export interface Said {
  flags: { reason: LocalizedText; advice: LocalizedText }[];
}

/** Keeps how a person is today; said twice on a day, the later word counts. */
export async function keepDiary(
  call: Call,
  form: Form,
  person: string,
  answers: Answers,
): Promise<Said | Refusal> {
  const issues = checkAnswers(form, answers);
  if (issues.length > 0) return refuse('invalid_input', { issues });
  const flags = redFlags(form, answers);
  const said = {
    form: form.id,
    formVersion: form.version,
    answers: JSON.stringify(answers),
    flagged: flags.length > 0,
    saidAt: call.now,
    saidBy: actorId(call.actor) ?? null,
  };
  await call.db
    .insertInto('diaryEntry')
    .values({ person, saidOn: call.today, ...said })
    .onConflict((conflict) => conflict.columns(['person', 'saidOn']).doUpdateSet(said))
    .execute();
  return { flags: flags.map(({ reason, advice }) => ({ reason, advice })) };
}
