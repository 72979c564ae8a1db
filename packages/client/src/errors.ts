import type { Refusal, RefusalCode } from '@binhan/domain/refusals';

/** What every error of the client says: which endpoint was called and, once there was an answer, its request id. */
export class ClientError extends Error {
  /** Resource and action, for example `places.decide`. */
  readonly endpoint: string;
  /** The server's id of the request: what to name when asking for help. */
  readonly requestId: string | undefined;

  constructor(message: string, endpoint: string, requestId?: string) {
    super(message);
    this.name = new.target.name;
    this.endpoint = endpoint;
    this.requestId = requestId;
  }
}

/**
 * The server refused. `code` and `data` are the refusal, `status` the HTTP status. A newer server may send a code that
 * this version does not know: keep a default branch.
 */
export class ApiError<Code extends RefusalCode = RefusalCode> extends ClientError {
  readonly code: Code;
  readonly data: Refusal<Code>['data'];
  readonly status: number;

  constructor(
    endpoint: string,
    refusal: { code: Code; data: Refusal<Code>['data']; status: number; requestId?: string | undefined },
  ) {
    super(
      `${endpoint} was refused: ${refusal.code} (${String(refusal.status)})`,
      endpoint,
      refusal.requestId,
    );
    this.code = refusal.code;
    this.data = refusal.data;
    this.status = refusal.status;
  }

  /** Whether it is this refusal; narrows `data`. */
  is<Asked extends RefusalCode>(code: Asked): this is ApiError<Asked> {
    return (this.code as RefusalCode) === code;
  }
}

/** There was no answer: no network, no server, or the connection broke. Whether a write happened is not known. */
export class NetworkError extends ClientError {
  /** The system's name for the fault where it gives one, for example `ECONNREFUSED`. */
  readonly reason: string | undefined;

  constructor(endpoint: string, reason?: string) {
    super(`${endpoint} got no answer${reason === undefined ? '' : ` (${reason})`}`, endpoint);
    this.reason = reason;
  }
}

/** There was no answer in time. Whether a write happened is not known. */
export class TimeoutError extends ClientError {
  constructor(endpoint: string) {
    super(`${endpoint} got no answer in time`, endpoint);
  }
}

/** The answer is not one of this API: another server, a gateway's page, or, with `check`, not what the contract says. */
export class ContractError extends ClientError {
  readonly status: number;
  /** What differs, without any value. */
  readonly issues: readonly { code: string; path: readonly (string | number)[] }[];

  constructor(
    endpoint: string,
    answer: { status: number; requestId?: string | undefined; issues?: ContractError['issues'] },
  ) {
    super(
      `${endpoint} was answered with something the contract does not know (${String(answer.status)})`,
      endpoint,
      answer.requestId,
    );
    this.status = answer.status;
    this.issues = answer.issues ?? [];
  }
}
