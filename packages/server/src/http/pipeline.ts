import type { Endpoint, FileBody } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { type Actor, actorId, allowed } from '../access/actor';
import { scopeOf } from '../access/scope';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { type Sent, answerHeaders, csvResponse, fileResponse, jsonText } from './answer';
import { readBody } from './body';
import type { Call, CallFacts, OutsideCall } from './call';
import { failureOf } from './failure';
import type { Implementation } from './implement';
import { issuesOf } from './issues';
import { requestFacts } from './facts';
import { problemResponse } from './problem';
import { type Repeat, claim, keep, repeatOf } from './repeat';
import { unkeptText } from './text';

/** An endpoint with its name and what carries it out. The types meet where both tables are joined. */
export interface Joined {
  name: string;
  declared: Endpoint;
  implementation: Implementation<Endpoint>;
}

/** Carries out one request to an endpoint: who, what, may they, once, then the implementation and its answer. */
export async function serve(
  services: Services,
  joined: Joined,
  request: Request,
  params: Record<string, string>,
  address: string,
): Promise<Response> {
  const facts = requestFacts(request, services, address);
  const cookies: string[] = [];
  let response: Response;
  try {
    response = await answered(services, joined, request, params, facts, cookies);
  } catch (error) {
    const failure = failureOf(error);
    services.log({
      level: 'error',
      event: failure.refused,
      endpoint: joined.name,
      requestId: facts.requestId,
      error,
    });
    response = problemResponse(failure, facts.requestId, facts.language);
  }
  for (const line of cookies) response.headers.append('set-cookie', line);
  return response;
}

async function answered(
  services: Services,
  joined: Joined,
  request: Request,
  params: Record<string, string>,
  base: ReturnType<typeof requestFacts>,
  cookies: string[],
): Promise<Response> {
  const { declared, implementation } = joined;
  const refused = (refusal: Refusal) => problemResponse(refusal, base.requestId, base.language);
  if (!base.originAllowed) return refused(refuse('origin_not_allowed'));
  const today = dateIn(base.now, services.settings.timeZone);
  const actor = await services.actors.resolve(request.headers, today);
  const grants = 'may' in declared.access ? allowed(actor, declared.access.may, today) : [];
  const stop = admission(declared, actor, grants.length);
  if (stop !== undefined) return refused(stop);
  const body = await readBody(request, declared);
  if (isRefusal(body)) return refused(body);
  const unkept = unkeptText({ ...body.values, ...params });
  if (unkept.length > 0) return refused(refuse('invalid_input', { issues: unkept.slice(0, 50) }));
  const parsed = declared.input.safeParse({ ...body.values, ...params });
  if (!parsed.success) return refused(refuse('invalid_input', { issues: issuesOf(parsed.error) }));
  const input = body.file === undefined ? parsed.data : { ...parsed.data, file: body.file };
  const facts: CallFacts = { ...base, actor, today, grants, scope: scopeOf(grants) };

  const repeat =
    declared.effect === 'write'
      ? repeatOf(request.headers, actorId(actor) ?? 'anonymous', joined.name, {
          ...body,
          values: { ...body.values, ...params },
        })
      : undefined;
  if (isRefusal(repeat)) return refused(repeat);

  const result =
    typeof implementation === 'function'
      ? await insideTransaction(services, joined, implementation, input, facts, repeat)
      : await implementation.outside(input as never, outsideCall(services, facts, cookies));
  if (isRefusal(result)) return refused(result);
  return respond(declared, result, base.requestId);
}

/** Whether the caller may reach the endpoint at all. Who is signed in but may not gets what an unknown thing gets. */
function admission(declared: Endpoint, actor: Actor, grants: number): Refusal | undefined {
  const { access } = declared;
  if ('who' in access && access.who === 'anyone') return undefined;
  if (actor.kind === 'anonymous') return refuse('unauthenticated');
  const passes = 'may' in access ? grants > 0 : actor.kind === access.who;
  return passes ? undefined : refuse('not_found');
}

function outsideCall(services: Services, facts: CallFacts, cookies: string[]): OutsideCall {
  return { ...facts, db: services.database.db, setCookie: (line) => cookies.push(line) };
}

/** Thrown to roll a refused write back; never leaves this file. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('rolled back');
  }
}

async function insideTransaction(
  services: Services,
  joined: Joined,
  implementation: (input: never, call: Call) => Promise<unknown>,
  input: Record<string, unknown> & { file?: FileBody },
  facts: CallFacts,
  repeat: Repeat | undefined,
): Promise<unknown> {
  const later: (() => Promise<void>)[] = [];
  try {
    const result = await services.database.db.transaction().execute(async (trx) => {
      if (repeat !== undefined) {
        const claimed = await claim(trx, repeat, facts.now, services.secrets);
        if (isRefusal(claimed)) throw new RolledBack(claimed);
        if (claimed !== 'first') return new Again(claimed);
      }
      const answer = await implementation(input as never, callIn(trx, joined, facts, later));
      if (isRefusal(answer)) throw new RolledBack(answer);
      if (repeat === undefined || !('schema' in joined.declared.output)) return answer;
      const sent: Sent = { status: 200, body: jsonText(joined.declared, answer) };
      await keep(trx, repeat, sent, services.secrets);
      return new Again(sent);
    });
    for (const work of later) await work();
    return result;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

/** An answer that is text already. */
class Again {
  constructor(readonly sent: Sent) {}
}

function callIn(
  trx: Transaction<Database>,
  joined: Joined,
  facts: CallFacts,
  later: (() => Promise<void>)[],
): Call {
  const grant = facts.grants[0];
  return {
    ...facts,
    db: trx,
    audit: (looked) =>
      writeAudit(trx, facts, {
        action: joined.name,
        effect: joined.declared.effect,
        ...(grant === undefined
          ? {}
          : { role: grant.role, scope: grant.scope.kind === 'area' ? grant.scope.area : grant.scope.place }),
        ...looked,
      }),
    afterCommit: (work) => later.push(work),
  };
}

function respond(declared: Endpoint, result: unknown, requestId: string): Response {
  if (declared.output.body === 'file') return fileResponse(result as FileBody, requestId);
  if (declared.output.body === 'stream') {
    return csvResponse(result as AsyncIterable<readonly (string | number | undefined)[]>, requestId);
  }
  const text = result instanceof Again ? result.sent.body : jsonText(declared, result);
  return new Response(text, { headers: answerHeaders(requestId, 'application/json') });
}
