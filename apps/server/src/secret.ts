import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The secret of a demonstration: made once and kept beside its data. In production it comes from the environment. */
export async function demoSecret(folder: string): Promise<string> {
  const path = `${folder}/secret`;
  try {
    return await readFile(path, 'utf8');
  } catch {
    const secret = randomBytes(32).toString('base64url');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, secret, { mode: 0o600 });
    return secret;
  }
}
