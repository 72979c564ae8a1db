import { contract } from '@binhan/contract';
import { ClaimKind } from '@binhan/domain/record';
import { isUntyped, readDose, type TypedDose, typedDose } from '@binhan/pages/dose';
import { doseWords } from '@binhan/ui';
import { fail, redirect } from '@sveltejs/kit';
import { failureText } from '#lib/failure.ts';
import { signedIn } from '#lib/server/session.ts';
import { messages } from '../messages.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Bytes a file may have; the rest of what the API takes is its envelope. */
const attachLimit = (contract.claims.attach.limit ?? 0) - 4096;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('nguoi');
  const dose = url.searchParams.get('mui') ?? '';
  const [{ records }, { programs }] = await signedIn(
    asked === null ? '/bao-sai/moi' : `/bao-sai/moi?nguoi=${asked}`,
    Promise.all([locals.api.doses.mine(), locals.api.doses.choices()]),
  );
  const record = records.find(({ person }) => person === asked) ?? records[0];
  return {
    people: records.map(({ person, name }) => ({ person, name })),
    person: record?.person ?? '',
    lines: record?.lines ?? [],
    dose,
    programs,
    attachLimit,
    key: crypto.randomUUID(),
  };
};

interface Turn {
  kind: string;
  dose: string;
  text: string;
  typed: TypedDose;
  errors: Record<string, string>;
  failure: string;
}

const aboutLine: readonly string[] = ['wrong-dose', 'not-mine', 'twice'];

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const words = messages(locals.language);
    // Past the limit of the process the body is not read.
    const data = await request.formData().catch(() => undefined);
    const empty = typedDose(new FormData());
    const none: Turn = { kind: '', dose: '', text: '', typed: empty, errors: {}, failure: '' };
    if (!data) return fail(413, { ...none, errors: { file: words.fileLarge } });
    const posted = (name: string) => String(data.get(name) ?? '').trim();
    const typed = typedDose(data);
    const turn = (given: Partial<Turn>): Turn => ({
      ...none,
      kind: posted('kind'),
      dose: posted('dose'),
      text: posted('text'),
      typed,
      ...given,
    });
    const kind = ClaimKind.safeParse(posted('kind'));
    if (!kind.success) return fail(422, turn({ errors: { kind: words.kindMissing } }));
    const [dose, text] = [posted('dose'), posted('text')];
    const needsLine = aboutLine.includes(kind.data);
    if (needsLine && dose === '') return fail(422, turn({ errors: { dose: words.doseMissing } }));
    const facts = isUntyped(typed) ? undefined : readDose(typed, doseWords(locals.language));
    if (facts !== undefined && 'errors' in facts) return fail(422, turn({ errors: facts.errors }));
    if (!needsLine && facts === undefined && text === '')
      return fail(422, turn({ errors: { text: words.textMissing } }));
    const file = data.get('file');
    const picture = file instanceof File && file.size > 0 ? file : undefined;
    if (picture !== undefined && picture.size > attachLimit)
      return fail(422, turn({ errors: { file: words.fileLarge } }));
    const made = await locals.api.claims
      .make(
        {
          person: posted('person'),
          kind: kind.data,
          ...(dose === '' || !needsLine ? {} : { dose }),
          ...(facts === undefined ? {} : { facts: facts.value }),
          ...(text === '' ? {} : { text }),
        },
        { idempotencyKey: posted('key') },
      )
      .safe();
    if (!made.value) return fail(422, turn({ failure: failureText(made.error, locals.language) }));
    if (picture === undefined) redirect(303, '/bao-sai?xong=gui');
    const attached = await locals.api.claims.attach({ claim: made.value.id, file: picture }).safe();
    redirect(303, attached.value ? '/bao-sai?xong=gui' : '/bao-sai?xong=anh');
  },
};
