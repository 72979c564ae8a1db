import { readFile, stat } from 'node:fs/promises';
import { type IssuerKey, readIssuerKey } from '@binhan/server';
import type { Environment } from './environment';

/** Says in one sentence which key of an issuer cannot be used; holds nothing of it but the name of its file. */
export class IssuerKeyError extends Error {
  override name = 'IssuerKeyError';
}

/** The keys this process brings: those of the variable, then those of the files, in their order; the last one signs. */
export async function issuerKeysOf({
  ISSUER_KEYS,
  ISSUER_KEY_FILES,
}: Pick<Environment, 'ISSUER_KEYS' | 'ISSUER_KEY_FILES'>): Promise<IssuerKey[]> {
  const keys: IssuerKey[] = [];
  for (const value of ISSUER_KEYS ?? []) {
    const key = await readIssuerKey(value);
    if (key === undefined)
      throw new IssuerKeyError('ISSUER_KEYS holds something that is no private P-256 key.');
    keys.push(key);
  }
  for (const path of ISSUER_KEY_FILES) keys.push(await keyOfFile(path));
  return keys;
}

async function keyOfFile(path: string): Promise<IssuerKey> {
  const why = (what: string) => new IssuerKeyError(`ISSUER_KEY_FILES: ${path} ${what}.`);
  let text: string;
  try {
    // On Windows a file has no such mode.
    const { mode } = await stat(path);
    if (process.platform !== 'win32' && (mode & 0o077) !== 0)
      throw why('can be read by others than its owner (chmod 600)');
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw error instanceof IssuerKeyError ? error : why('cannot be read');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw why('is no JSON');
  }
  const key = await readIssuerKey(value);
  if (key === undefined) throw why('holds no private P-256 key');
  return key;
}
