import type { GatePack } from '@binhan/contract';
import { type Fact, shortenedName } from '@binhan/domain/rules';
import { type QrKey, verifyQr } from '@binhan/qr/signed';

/** What somebody showed beside their code, and whose name stands on it: the guard compares. */
export interface Shown {
  facts: Fact[];
  name: string;
}

/** Why what was shown does not count. */
export type NotShown = 'invalid' | 'undetermined' | 'not-clear' | 'not-asked';

type Lists = Pick<GatePack, 'asked' | 'certificates'>;

/** In the EU's value sets: not detected. */
const NOT_DETECTED = '260415000';

/** A certificate, verified by the signed lists of the pack, as facts the rules ask about. */
export async function factsOfCertificate(
  text: string,
  { asked, certificates }: Lists,
  now: string,
): Promise<Shown | NotShown> {
  if (certificates === undefined) return 'undetermined';
  const { readRevocationList, readTrustList, verifyCertificate } = await import('@binhan/certificates');
  const at = new Date(now);
  const options = { anchors: [certificates.anchor], at };
  const { trust } = await readTrustList(certificates.trust, options);
  const { revocations } = await readRevocationList(certificates.revocations, options);
  if (trust === undefined || revocations === undefined) return 'undetermined';
  const { verdict, certificate } = await verifyCertificate(text, { trust, revocations, at });
  if (verdict !== 'valid' || certificate === undefined) return verdict === 'valid' ? 'invalid' : verdict;
  if (certificate.format !== 'hcert') return 'not-asked';
  const { v = [], t = [], r = [], nam } = certificate.payload;
  const evidence = 'certificate' as const;
  const about = (target: string) => asked.diseases.filter(({ codes }) => codes.includes(target));
  const clear = t.filter(({ tr }) => tr === NOT_DETECTED);
  const facts: Fact[] = [
    ...v.flatMap(({ tg, dn, sd, dt }) =>
      about(tg).map(({ id }) => ({
        kind: 'doses' as const,
        disease: id,
        count: dn,
        // Of the doses before it a certificate says nothing: the last one stands for the first.
        firstOn: dt.slice(0, 10),
        lastOn: dt.slice(0, 10),
        ...(dn >= sd ? { completeOn: dt.slice(0, 10) } : {}),
        evidence,
      })),
    ),
    ...r.flatMap(({ tg, fr }) =>
      about(tg).map(({ id }) => ({
        kind: 'recovery' as const,
        disease: id,
        on: fr.slice(0, 10),
        evidence,
      })),
    ),
    ...clear.flatMap(({ tg, tt, sc }) =>
      asked.tests
        .filter(({ certified }) => certified?.target === tg && certified.type === tt)
        .map(({ id }) => ({
          kind: 'negative-test' as const,
          test: id,
          sampledAt: new Date(sc).toISOString(),
          evidence,
        })),
    ),
  ];
  if (facts.length === 0) return t.length > clear.length ? 'not-clear' : 'not-asked';
  return { facts, name: shortenedName([nam.fn ?? nam.fnt, nam.gn ?? nam.gnt].filter(Boolean).join(' ')) };
}

/** A printed slip of ours, by its signature: whether it was replaced since, only the server knows. */
export async function factsOfSlip(
  text: string,
  { asked, keys }: { asked: GatePack['asked']; keys: readonly QrKey[] },
  now: string,
): Promise<Shown | NotShown> {
  const verified = await verifyQr(text, { keys, at: new Date(now), kinds: ['slip'] });
  if ('issues' in verified) return 'invalid';
  const { says } = verified.value;
  if (says === undefined) return 'undetermined';
  const test = asked.tests.find(({ id }) => id === says.test);
  if (test === undefined) return 'not-asked';
  if (!test.clear.includes(says.outcome)) return 'not-clear';
  const sampledAt = says.collectedAt.toISOString();
  return {
    facts: [{ kind: 'negative-test', test: test.id, sampledAt, evidence: 'certificate' }],
    name: shortenedName(says.name),
  };
}
