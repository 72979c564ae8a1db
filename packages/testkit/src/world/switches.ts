/** What can go wrong between a page and the server, switched on and off by a test. */
export interface Switches {
  /** Milliseconds every answer is late. */
  delay: number;
  /** The network is away: every request fails. */
  offline: boolean;
  /** The server answers this status to everything, without doing it. */
  status: 429 | 500 | 503 | undefined;
  /** The server does what was asked, and its answer is lost on the way: this many times. */
  loseAnswers: number;
}

/** A world without faults. */
export function noFaults(): Switches {
  return { delay: 0, offline: false, status: undefined, loseAnswers: 0 };
}

/** A fetch that suffers what is switched on. */
export function faulty(
  fetch: (request: Request) => Promise<Response>,
  switches: Switches,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (switches.delay > 0) await new Promise((resolve) => setTimeout(resolve, switches.delay));
    if (switches.offline) return Response.error();
    if (switches.status !== undefined) return problem(switches.status);
    const response = await fetch(request);
    if (switches.loseAnswers === 0) return response;
    switches.loseAnswers -= 1;
    await response.body?.cancel();
    return Response.error();
  };
}

function problem(status: 429 | 500 | 503): Response {
  const code = { 429: 'too_many_requests', 500: 'internal', 503: 'unavailable' }[status];
  const data = status === 500 ? {} : { retryAfter: 1 };
  const body = { type: `urn:binhan:problem:${code}`, title: code, status, code, data, requestId: 'switched' };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'x-request-id': 'switched',
      ...(status === 500 ? {} : { 'retry-after': '1' }),
    },
  });
}
