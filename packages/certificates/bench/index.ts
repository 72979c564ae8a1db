import { issuing } from './issue';
import { comparing } from './peers';
import { verifying } from './verify';

/** Verifying and issuing beside bare signatures and the published packages. */
export async function main(parts: string[]): Promise<number> {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part);
  if (wanted('verify')) await verifying();
  if (wanted('issue')) await issuing();
  if (wanted('peers') || parts.includes('install')) comparing({ install: parts.includes('install') });
  return 0;
}
