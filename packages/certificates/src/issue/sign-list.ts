import { writeBase64Url } from '../base64';
import { ES256 } from '../hcert/cose';
import { isSequence, writeTime, type SignedList } from '../signed-lists/open';
import {
  REVOCATION_LIST_TYPE,
  revocationListClaims,
  type SignedRevocationList,
} from '../signed-lists/revocation-list';
import { TRUST_LIST_TYPE, trustListClaims, type SignedTrustList } from '../signed-lists/trust-list';
import type { ReadySigner, SigningKey } from './signer';

/** With what a list is signed. */
export interface ListSigning {
  /** ECDSA on P-256, or what signs in its place. */
  key: SigningKey;
  /** Key id under which verifiers have pinned the public key. */
  kid: string;
}

/** See `signTrustList` of the entries. */
export type SignTrustList = (list: SignedTrustList, signing: ListSigning) => Promise<string>;

/** See `signRevocationList` of the entries. */
export type SignRevocationList = (list: SignedRevocationList, signing: ListSigning) => Promise<string>;

type ReadySigners = (key: SigningKey, caller: string) => ReadySigner;

/** Signs trust lists by the signers of a platform. */
export function createTrustListSigner(readySigner: ReadySigners): SignTrustList {
  return async (list, signing) => {
    const dates = [
      ...list.keys.flatMap(({ notBefore, withdrawnAt }) => [notBefore, withdrawnAt]),
      ...(list.stopped ?? []).map(({ from }) => from),
    ];
    if (dates.some((date) => date !== undefined && Number.isNaN(date.getTime()))) {
      throw new RangeError('signTrustList: a date in `keys` or `stopped` is none');
    }
    // A stop that names nobody would stop nobody, and whoever pressed it would not know.
    if (list.stopped?.some(({ kid, issuer }) => !kid && !issuer)) {
      throw new RangeError('signTrustList: an entry of `stopped` names neither `kid` nor `issuer`');
    }
    return signed(list, trustListClaims(list), TRUST_LIST_TYPE, signing, readySigner, 'signTrustList');
  };
}

/** Signs lists of revocations by the signers of a platform. */
export function createRevocationListSigner(readySigner: ReadySigners): SignRevocationList {
  return async (list, signing) => {
    const ends = list.lists.map((one) => ('expires' in one ? one.expires : undefined));
    if (ends.some((end) => end !== undefined && Number.isNaN(new Date(end).getTime()))) {
      throw new RangeError('signRevocationList: `expires` of one of `lists` is no date');
    }
    const claims = revocationListClaims(list);
    return signed(list, claims, REVOCATION_LIST_TYPE, signing, readySigner, 'signRevocationList');
  };
}

async function signed(
  { issuer, sequence, issuedAt, expiresAt }: SignedList,
  content: object,
  typ: string,
  { key, kid }: ListSigning,
  readySigner: ReadySigners,
  caller: string,
): Promise<string> {
  if (!(expiresAt > issuedAt)) throw new RangeError(`${caller}: \`expiresAt\` is not after \`issuedAt\``);
  if (!isSequence(sequence)) throw new RangeError(`${caller}: \`sequence\` is not a whole number from 0 on`);
  if (issuer === '' || kid === '') throw new RangeError(`${caller}: \`issuer\` or \`kid\` is empty`);
  const { algorithm, sign } = readySigner(key, caller);
  if (algorithm !== ES256) throw new TypeError(`${caller}: \`key\` is not ECDSA on P-256`);
  const claims = {
    iss: issuer,
    sequence,
    iat: writeTime(issuedAt),
    exp: writeTime(expiresAt),
    ...content,
  };
  const data = `${base64Url({ alg: 'ES256', typ, kid })}.${base64Url(claims)}`;
  return `${data}.${writeBase64Url(await sign(utf8.encode(data)))}`;
}

const utf8 = new TextEncoder();

function base64Url(value: object): string {
  return writeBase64Url(utf8.encode(JSON.stringify(value)));
}
