import { field } from '#lib/fields.ts';
import { conditionsOf, oneOf, PAGE_SIZE } from '#lib/listing.ts';
import { explain, type Explained, needed } from '#lib/server/refusal.ts';
import { shownFile, shownRow, works } from '#lib/sheet/shown-file.ts';
import { ApiError, type Page } from '@binhan/client';
import type { ChangeRow, ChangeSet } from '@binhan/contract';
import { ChangeRowState } from '@binhan/domain/record';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';

type Where = Pick<RequestEvent, 'locals' | 'request' | 'url'>;
type Paging = { limit: number; cursor?: string };
type Once = { idempotencyKey: string };

/** The page where files are sent: those that were, and what its form begins with. */
export async function sentFiles<File extends ChangeSet>(
  event: Where,
  list: (page: Paging) => PromiseLike<Page<File>>,
) {
  const { cursor } = conditionsOf(event.url, ['cursor']);
  const page = await needed(event, list(paging(cursor)));
  return {
    sent: page.items,
    next: page.next,
    cursor,
    left: event.url.searchParams.get('done') === 'cancelled',
    key: crypto.randomUUID(),
  };
}

interface Sending {
  /** What the process takes at most. */
  bytes: number;
  words: { fileMissing: string; fileLarge: string };
  /** A choice sent along, and what is said where it has to be made. */
  choice?: { name: string; missing?: string };
  upload: (file: File, chosen: string, once: Once) => PromiseLike<{ id: string; repeated: boolean }>;
  path: (file: string) => string;
}

/** Sends a file and goes to its page; answers with what is wrong where it cannot be sent. */
export async function sendFile(event: Where, { bytes, words, choice, upload, path }: Sending) {
  // Past the limit of the process the body is not read.
  const data = await event.request.formData().catch(() => undefined);
  const file = data?.get('file');
  const chosen = data === undefined || choice === undefined ? '' : field(data, choice.name);
  const refused = (status: number, errors: Record<string, string>, problem = '') =>
    fail(status, { chosen, errors, problem });
  if (data === undefined || (file instanceof File && file.size > bytes))
    return refused(413, { file: words.fileLarge });
  const missing = !(file instanceof File) || file.size === 0;
  const unchosen = choice?.missing !== undefined && chosen === '';
  if (missing || unchosen)
    return refused(422, {
      ...(unchosen ? { [choice.name]: choice.missing } : {}),
      ...(missing ? { file: words.fileMissing } : {}),
    });
  let sent;
  try {
    sent = await upload(file, chosen, { idempotencyKey: field(data, 'key') || crypto.randomUUID() });
  } catch (failure) {
    const { problem, errors } = explain(failure, event);
    return errors['file'] === undefined ? refused(422, {}, problem) : refused(422, { file: errors['file'] });
  }
  redirect(303, `${path(sent.id)}${sent.repeated ? '?repeated=1' : ''}`);
}

/** A file on its own page, with a page of its rows; columns nobody filled in are left out. */
export async function openedFile<Key extends string>(
  event: Where,
  file: ChangeSet,
  keys: readonly Key[],
  list: (page: Paging & { state?: ChangeRow['state'] }) => PromiseLike<Page<ChangeRow>>,
) {
  const { language } = event.locals;
  const conditions = conditionsOf(event.url, ['state', 'cursor']);
  const state = oneOf(ChangeRowState.options, conditions.state);
  // While it is worked on its rows change from moment to moment.
  const page: Page<ChangeRow> = works(file)
    ? { items: [] }
    : await needed(event, list({ ...paging(conditions.cursor), ...(state === undefined ? {} : { state }) }));
  const columns = keys.filter((key) =>
    page.items.some(
      ({ cells, issues }) => cells[key] !== undefined || issues.some(({ path }) => path[0] === key),
    ),
  );
  return {
    file: shownFile(file, language),
    works: works(file),
    columns,
    rows: page.items.map((row) => shownRow(row, columns, language)),
    next: page.next,
    state,
    cursor: conditions.cursor,
    repeated: event.url.searchParams.has('repeated'),
  };
}

/** Leaves a file and goes back to those that were sent. */
export async function leaveFile(event: Where, cancel: PromiseLike<unknown>, path: string) {
  try {
    await cancel;
  } catch (failure) {
    return fail(422, { problem: explain(failure, event).problem });
  }
  redirect(303, `${path}?done=cancelled`);
}

/** What is asked before a file is carried out. */
export function toCommit({ uploadedAt, counts, state }: ChangeSet, back: string) {
  return {
    at: uploadedAt,
    counts,
    possible: state === 'read' && counts.new > 0,
    back,
    key: crypto.randomUUID(),
  };
}

/** Carries out the new rows of a file, as many as were looked at, and goes back to it. */
export async function commitFile(
  event: Where,
  data: FormData,
  commit: (rows: number, once: Once) => PromiseLike<unknown>,
  back: string,
) {
  const seen = Number(field(data, 'new'));
  try {
    await commit(Number.isInteger(seen) && seen > 0 ? seen : 1, {
      idempotencyKey: field(data, 'key') || crypto.randomUUID(),
    });
  } catch (failure) {
    const changed = failure instanceof ApiError && failure.is('changed_meanwhile');
    const said: Explained = changed ? { problem: '', errors: {} } : explain(failure, event);
    return fail(422, { changed, ...said });
  }
  redirect(303, back);
}

function paging(cursor: string | undefined): Paging {
  return { limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
}
