import { type Secrets, digest } from '../secrets/keys';

/** The keyed hash of the code somebody keeps: few enough codes exist that a plain one could be searched. */
export function hashOfCode(secrets: Pick<Secrets, 'hash'>, code: string): string {
  return secrets.hash('result-code', code);
}

/** The hash of a link's token, which is random enough to need no key. */
export function hashOfToken(token: string): string {
  return digest(token);
}
