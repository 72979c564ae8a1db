import type { Contract } from '@binhan/contract';
import { ContractError } from './errors';

interface Found {
  code: string;
  path: readonly PropertyKey[];
  errors?: readonly (readonly Found[])[];
}

/** Holds an answer against its schema and throws a `ContractError` where it differs. */
export function checkAnswer(
  contract: Contract,
  answer: { resource: string; action: string; value: unknown; response: Response; requestId?: string },
): void {
  const output = contract[answer.resource]?.[answer.action]?.output;
  if (output === undefined || !('schema' in output)) return;
  const issues: readonly Found[] = output.schema.safeParse(answer.value).error?.issues ?? [];
  if (issues.every(isAddition)) return;
  throw new ContractError(`${answer.resource}.${answer.action}`, {
    status: answer.response.status,
    requestId: answer.requestId,
    issues: issues.map(({ code, path }) => ({
      code,
      path: path.map((step) => (typeof step === 'number' ? step : String(step))),
    })),
  });
}

/** A field that a later server adds breaks nobody. */
function isAddition(issue: Found): boolean {
  return (
    issue.code === 'unrecognized_keys' || (issue.errors?.some((branch) => branch.every(isAddition)) ?? false)
  );
}
