import { ClientError } from './errors';

/** What `.safe()` gives: the value, or the error, never both. */
export type Result<Value> = { value: Value; error?: never } | { value?: never; error: ClientError };

/** A value with the answer it came in. The body of `response` has been read. */
export interface Answered<Value> {
  value: Value;
  response: Response;
  /** The server's id of the request. */
  requestId: string | undefined;
}

/** A call under way: await it for the value, or ask for more. It throws a `ClientError`, or the reason of an abort. */
export interface Call<Value> extends Promise<Value> {
  /** The value or the error as data. An abort still throws its reason. */
  safe(): Promise<Result<Value>>;
  /** The value with status, headers and request id. */
  withResponse(): Promise<Answered<Value>>;
}

/** Makes a call of a function that runs at most once, when somebody first wants to know. */
export function lazyCall<Value>(run: () => Promise<Answered<Value>>): Call<Value> {
  let started: Promise<Answered<Value>> | undefined;
  const answered = () => (started ??= run());
  const value = async () => (await answered()).value;
  return {
    [Symbol.toStringTag]: 'Call',
    // oxlint-disable-next-line unicorn/no-thenable -- a call is awaited
    then: (onValue, onError) => value().then(onValue, onError),
    catch: (onError) => value().catch(onError),
    finally: (onEnd) => value().finally(onEnd),
    withResponse: answered,
    async safe() {
      try {
        return { value: await value() };
      } catch (error) {
        if (error instanceof ClientError) return { error };
        throw error;
      }
    },
  };
}

/** Makes a call that is on its way at once, also when nobody awaits it. */
export function eagerCall<Value>(run: () => Promise<Answered<Value>>): Call<Value> {
  const started = run();
  // Whoever asks for the result hears of the failure; nobody asking must not end the process.
  started.catch(() => undefined);
  return lazyCall(() => started);
}
