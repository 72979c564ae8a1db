import { readSpokenCode } from '@binhan/domain/rules';
import { tokenIn } from './link.ts';

/** Why what was typed opens nothing; nobody but the page looked at it. */
export type TypedIssue = 'linkMissing' | 'linkWrong' | 'codeMissing' | 'codeWrong';

/** What opens a result, or what is wrong with each of the two fields. */
export type TypedOpening =
  { token: string; code: string } | { issues: { link?: TypedIssue; code?: TypedIssue } };

/**
 * Reads link and code as people paste and type them. The check character of the code is looked at here, so that a mistyped
 * one asks nobody and uses up no try.
 */
export function readOpening(typed: { link: string; code: string }): TypedOpening {
  const token = tokenIn(typed.link);
  const code = readSpokenCode(typed.code);
  if (token !== undefined && code?.length === 9) return { token, code };
  return {
    issues: {
      ...(token === undefined ? { link: typed.link.trim() === '' ? 'linkMissing' : 'linkWrong' } : {}),
      ...(code?.length === 9 ? {} : { code: typed.code.trim() === '' ? 'codeMissing' : 'codeWrong' }),
    },
  };
}
