import type { Endpoint, FileBody } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import { type Actor, actorId, allowed } from '../access/actor';
import { scopeOf } from '../access/scope';
import { within } from '../lanes/within';
import type { Services } from '../services';
import { answerHeaders, csvResponse, fileResponse, jsonText } from './answer';
import { readBody } from './body';
import type { CallFacts, OutsideCall } from './call';
import { failureOf } from './failure';
import { Again, inside } from './inside';
import { issuesOf } from './issues';
import { requestFacts } from './facts';
import type { Joined } from './joined';
import { problemResponse } from './problem';
import { type Repeat, repeatOf } from './repeat';
import { unkeptText } from './text';
import type { TakenTogether } from './together';

/** An endpoint as it is served; one that takes requests together has its lanes here. */
export interface Served extends Joined {
  together?: TakenTogether;
}

/** Carries out one request to an endpoint: who, what, may they, once, then the implementation and its answer. */
export async function serve(
  services: Services,
  joined: Served,
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
  joined: Served,
  request: Request,
  params: Record<string, string>,
  base: ReturnType<typeof requestFacts>,
  cookies: string[],
): Promise<Response> {
  const { declared } = joined;
  const refused = (refusal: Refusal) => problemResponse(refusal, base.requestId, base.language);
  if (!base.originAllowed) return refused(refuse('origin_not_allowed'));
  const today = dateIn(base.now, services.settings.timeZone);
  const actor = await within(
    services.patience,
    services.actors.resolve(request.headers, { today, now: base.now }),
  );
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

  // A database that says nothing must not be waited for without end; the same key later gets what came of it.
  const work = carriedOut(services, joined, input, facts, repeat, cookies);
  const result = await within(services.patience, work);
  if (isRefusal(result)) return refused(result);
  return respond(declared, result, base.requestId);
}

async function carriedOut(
  services: Services,
  joined: Served,
  input: Record<string, unknown> & { file?: FileBody },
  facts: CallFacts,
  repeat: Repeat | undefined,
  cookies: string[],
): Promise<unknown> {
  const { implementation } = joined;
  if (typeof implementation === 'function')
    return inside(services, joined, implementation, input, facts, repeat);
  if ('outside' in implementation)
    return implementation.outside(input as never, outsideCall(services, facts, cookies));
  const sent =
    repeat === undefined ? undefined : await joined.together?.({ input: input as never, facts, repeat });
  return sent === undefined
    ? inside(services, joined, implementation.alone, input, facts, repeat)
    : new Again(sent);
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

function respond(declared: Endpoint, result: unknown, requestId: string): Response {
  if (declared.output.body === 'file') return fileResponse(result as FileBody, requestId);
  if (declared.output.body === 'stream') {
    return csvResponse(result as AsyncIterable<readonly (string | number | undefined)[]>, requestId);
  }
  const text = result instanceof Again ? result.sent.body : jsonText(declared, result);
  return new Response(text, { headers: answerHeaders(requestId, 'application/json') });
}
