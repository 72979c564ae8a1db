import type { Issue } from '@binhan/domain/refusals';
import type { z } from 'zod';

/** Schema findings as issues with codes and places; no value of the sender is repeated. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.flatMap((found) => issuesOfOne(found)).slice(0, 50);
}

function issuesOfOne(found: z.core.$ZodIssue): Issue[] {
  const path = found.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (found.code) {
    case 'unrecognized_keys':
      return [{ code: 'unknown_key', path, data: { count: found.keys.length } }];
    case 'invalid_type':
      return [
        {
          code: found.input === undefined ? 'required' : 'wrong_type',
          path,
          data: { expected: found.expected },
        },
      ];
    case 'too_big':
      return [{ code: 'too_long', path, data: { limit: Number(found.maximum) } }];
    case 'too_small':
      return [{ code: 'too_short', path, data: { limit: Number(found.minimum) } }];
    case 'invalid_union':
      return [{ code: 'wrong_type', path }];
    case 'invalid_value':
      return [{ code: 'not_an_option', path }];
    default:
      return [{ code: 'wrong_format', path }];
  }
}
