import { ApiError } from '@binhan/client';
import type { Typed } from '@binhan/ui';
import { message, readFormAnswers } from '@binhan/validation';
import { error, fail } from '@sveltejs/kit';
import { controlOf, type Errors } from '#lib/declare/judge.ts';
import { missingText } from '#lib/declare/missing.ts';
import { notShownYet } from '#lib/declare/not-shown-yet.ts';
import { typedOf } from '#lib/declare/typed.ts';
import { failureText } from '#lib/failure.ts';
import { household } from '#lib/server/bookings.ts';
import { serverNow } from '#lib/server/now.ts';
import { signedIn } from '#lib/server/session.ts';
import type { Actions, PageServerLoad } from './$types.js';

const path = (person: string) => `/canh-bao/nhat-ky/${person}`;

export const load: PageServerLoad = async ({ locals, params }) => {
  const [people, { followUps, diary }] = await Promise.all([
    household(locals.api, path(params.person)),
    signedIn(path(params.person), locals.api.followUps.mine()),
  ]);
  const who = people.find(({ id }) => id === params.person);
  if (who === undefined) error(404);
  const asked = followUps.some(
    ({ person, diaryUntil }) => person === params.person && diaryUntil !== undefined,
  );
  return { who, diary: asked ? diary : undefined, key: crypto.randomUUID() };
};

/** What stays on the page when it is not done yet. */
interface Turn {
  typed: Typed;
  errors: Errors;
  /** One for all tries to say this. */
  key: string;
  failure?: string;
}

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const data = await request.formData();
    const typed = typedOf(data);
    const key = String(data.get('key') ?? '') || crypto.randomUUID();
    const { diary } = await signedIn(path(params.person), locals.api.followUps.mine());
    if (diary === undefined) error(404);
    const errors: Errors = {};
    const turn: Turn = { typed, errors, key };
    const reading = readFormAnswers(diary, typed, { at: serverNow() });
    const shown = data.getAll('shown').map(String);
    if ('issues' in reading) {
      for (const issue of reading.issues) {
        const name = controlOf(issue.path);
        errors[name] ??=
          issue.code === 'required'
            ? missingText(name, diary, locals.language)
            : message(issue, locals.language);
      }
      return fail(422, turn);
    }
    if (notShownYet(diary, diary.sections, typed, shown)) return turn;
    try {
      const { flags } = await signedIn(
        path(params.person),
        locals.api.followUps.say({ person: params.person, answers: reading.value }, { idempotencyKey: key }),
      );
      return { flags };
    } catch (failure) {
      if (failure instanceof ApiError && failure.is('not_found')) error(404);
      return fail(422, { ...turn, failure: failureText(failure, locals.language) });
    }
  },
};
