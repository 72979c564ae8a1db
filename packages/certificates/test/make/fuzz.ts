import fc from 'fast-check';
import { deflateSync } from 'node:zlib';
import { expect } from 'vitest';
import { decodeBase45, encodeBase45 } from '../../src/hcert/base45';
import { inflateZlib } from '../../src/inflate/inflate';
import { type VerifyOptions, verifyCertificate } from '../../src/node';
import { valueSets } from '../../src/value-sets/index';
import { craftCard, createCardIssuer } from './cards';
import { craft, NOW, payloads } from './certificates';
import { mutations } from './mutations';
import { createSigner } from './signers';

/**
 * Case 23: certificates that are valid, changed in their bytes at every layer and in their text. Nothing is thrown,
 * nothing takes longer than 50 ms, and none that says something else than it did is valid.
 *
 * @returns how many were tried, and the longest time one took.
 */
export async function fuzz(runs: number): Promise<{ tried: number; longest: number }> {
  const signer = await createSigner();
  const issuer = await createCardIssuer();
  const options: VerifyOptions = { trust: [signer.entry, issuer.entry], at: NOW, valueSets, revocations: [] };
  const seeds = [
    await craft(signer),
    await craft(signer, { payload: payloads.t, tags: [61, 18] }),
    await craft(signer, { payload: payloads.r, tags: [] }),
    ...(await craftCard(issuer)),
  ];
  const said = await Promise.all(
    seeds.map(async (seed) => whatItSays(await verifyCertificate(seed, options))),
  );
  let tried = 0;
  let longest = 0;
  const arbitrary = fc.tuple(
    fc.nat(seeds.length - 1),
    fc.constantFrom('text', 'compressed', 'cose'),
    mutations(2000),
  );
  await fc.assert(
    fc.asyncProperty(arbitrary, async ([place, layer, change]) => {
      const seed = seeds[place] ?? '';
      const text = mutated(seed, layer, change);
      const begin = performance.now();
      const report = await verifyCertificate(text, options);
      let spent = performance.now() - begin;
      // A pause of the machine is not the text's doing: what is slow must be slow again.
      for (let again = 0; again < 3 && spent > 20; again++) {
        const start = performance.now();
        await verifyCertificate(text, options);
        spent = Math.min(spent, performance.now() - start);
      }
      longest = Math.max(longest, spent);
      tried++;
      if (report.verdict !== 'invalid') expect(whatItSays(report)).toBe(said[place]);
    }),
    { numRuns: runs },
  );
  return { tried, longest };
}

function whatItSays({ certificate }: Awaited<ReturnType<typeof verifyCertificate>>): string {
  return JSON.stringify(certificate);
}

function mutated(
  seed: string,
  layer: string,
  change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer>,
): string {
  if (layer === 'text' || !seed.startsWith('HC1:')) {
    return String.fromCharCode(...change(new TextEncoder().encode(seed)));
  }
  const compressed = decodeBase45(seed, 4);
  if (layer === 'compressed') return `HC1:${encodeBase45(change(compressed))}`;
  return `HC1:${encodeBase45(deflateSync(change(inflateZlib(compressed))))}`;
}
