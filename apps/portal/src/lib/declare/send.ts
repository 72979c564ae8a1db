/** Sends a declaration from the device: kept first, sent when it can be, once however often the button is pressed. */
import type { DeclarationInput, Form } from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import { message } from '@binhan/validation';
import { answerOf, openQueue } from '#lib/device/queue.ts';
import { keepLast, keepReceipt } from '#lib/device/store.ts';
import { refusalText } from '#lib/failure.ts';
import type { DeclarationWork } from './work.svelte.ts';
import { controlOf, type Errors } from './judge.ts';

/** What became of it. */
export type Outcome =
  | { state: 'sent'; token: string }
  | { state: 'kept' }
  | { state: 'refused'; errors: Errors; failure: string };

/** How long somebody looks at "Đang gửi…" before we say that it is kept and will be sent. */
const patience = 12_000;

/** Keeps the declaration in the queue and sends it as far as the network allows. */
export async function sendDeclaration(
  work: DeclarationWork,
  value: DeclarationInput,
  form: Form,
  language: Language,
): Promise<Outcome> {
  const queue = openQueue(language);
  work.begunAt ||= new Date().toISOString();
  const input = {
    ...value,
    filledAt: work.begunAt,
    ...(work.subject === '' ? {} : { person: work.subject }),
  };
  const same = (record: { input: unknown }) =>
    typeof record.input === 'object' &&
    record.input !== null &&
    'filledAt' in record.input &&
    record.input.filledAt === work.begunAt;
  const known = (await queue.records()).find(same);
  const { id } = known ?? (await queue.add('declarations.make', input));
  await Promise.race([queue.send(), new Promise((done) => setTimeout(done, patience))]);
  const record = (await queue.records()).find((one) => one.id === id);
  const kept = {
    form: form.id,
    typed: work.typed,
    subject: work.subject,
    begunAt: work.begunAt,
    keptAt: new Date().toISOString(),
  };
  if (record?.state === 'refused') {
    await queue.remove(id);
    const { refusal } = record;
    const issues = refusal?.code === 'invalid_input' && 'issues' in refusal.data ? refusal.data.issues : [];
    const errors: Errors = {};
    for (const issue of issues) errors[controlOf(issue.path)] ??= message(issue, language);
    return {
      state: 'refused',
      errors,
      failure: refusalText({ refused: refusal?.code ?? 'internal', data: refusal?.data ?? {} }, language),
    };
  }
  await keepLast(kept);
  const answer = record && answerOf(record);
  if (!answer) return { state: 'kept' };
  await keepReceipt({
    token: answer.token,
    name: answer.receipt.name,
    validUntil: answer.receipt.validUntil,
    personalCode: answer.personalCode,
  });
  await queue.remove(id);
  return { state: 'sent', token: answer.token };
}
