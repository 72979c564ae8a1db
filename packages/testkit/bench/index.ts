import { matching } from './matching';

/** People of one list found in another. `install` fetches the peer first. */
export function main(parts: string[]): Promise<number> {
  return matching({ install: parts.includes('install') });
}
