import { type LookupAddress, type LookupOptions, lookup as systemLookup } from 'node:dns';
import { type RequestOptions, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { BlockList, isIP } from 'node:net';

/** Calls an address with a body and gives the status it answered. Throws a {@link PostError} where there was no answer. */
export type Post = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;

/** All addresses a name leads to. */
export type Lookup = (
  host: string,
  options: LookupOptions,
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Said when an address was not reached. Holds no address. */
export class PostError extends Error {
  override name = 'PostError';
  constructor(
    /** `address_not_allowed` or `unreachable`. */
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`The address was not called: ${code}`, options);
  }
}

/** Addresses that are not of the open internet (RFC 6890 and 8190): a call there would be one from inside. */
const closed = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(network, prefix, 'ipv4');
/** Of IPv6 only what is given out for use on the internet is open, without what embeds another address. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is one of the open internet. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !closed.check(address, 'ipv4');
  return family === 6 && open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
}

/** Whether an address may be kept as one to call: https, no name and password in it, and no private IP address. */
export function isCallable(url: string, { loopback }: { loopback: boolean }): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const here = ['localhost', '127.0.0.1', '::1'].includes(host);
  if (username !== '' || password !== '') return false;
  if (here) return loopback && /^https?:$/.test(protocol);
  return protocol === 'https:' && (isIP(host) === 0 ? host.includes('.') : isPublicAddress(host));
}

const TIMEOUT_MS = 15_000;
const MOST_BYTES = 64 * 1024;

/**
 * Calls addresses over HTTPS. What a name leads to is judged when the connection is made, and that very address is used:
 * a name that leads elsewhere a moment later changes nothing. Redirects are not followed.
 */
export function createPost({
  loopback,
  lookup = (host, options, found) => systemLookup(host, { ...options, all: true }, found),
}: {
  /** Whether addresses of this machine may be called, over plain HTTP too: for a demonstration. */
  loopback: boolean;
  /** Whom a name leads to; the system's resolver by default. */
  lookup?: Lookup;
}): Post {
  return (url, headers, body) =>
    new Promise((resolve, reject) => {
      if (!isCallable(url, { loopback })) {
        reject(new PostError('address_not_allowed'));
        return;
      }
      const target = new URL(url);
      const here = ['localhost', '127.0.0.1', '[::1]'].includes(target.hostname);
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        timeout: TIMEOUT_MS,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        lookup: (host, asked, found) =>
          lookup(host, asked, (error, addresses) => {
            const allowed = addresses?.every(({ address }) => here || isPublicAddress(address)) ?? false;
            const [first] = addresses ?? [];
            if (error !== null) found(error, []);
            else if (!allowed || first === undefined) found(new PostError('address_not_allowed'), []);
            else if (asked.all === true) found(null, addresses);
            else found(null, first.address, first.family);
          }),
      };
      const call = (target.protocol === 'http:' ? plain : secure)(target, options, (response) => {
        // Only the status counts; who says much more than that is not listened to.
        let bytes = 0;
        response.on('data', (part: Buffer) => {
          if ((bytes += part.length) > MOST_BYTES) response.destroy();
        });
        response.on('error', () => {});
        resolve(response.statusCode ?? 0);
      });
      call.on('timeout', () => call.destroy(new PostError('unreachable')));
      call.on('error', (error) =>
        reject(error instanceof PostError ? error : new PostError('unreachable', { cause: error })),
      );
      call.end(body);
    });
}
