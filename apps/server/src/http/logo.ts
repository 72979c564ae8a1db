import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '../environment';

/** A larger picture would be waited for on every first page of a slow network. */
const LARGEST = 200_000;

/** The province's picture, as both apps show it. */
export interface Logo {
  /** Its address on every host of this process. */
  address: string;
  /** What is served there; absent where the operator's own proxy serves it. */
  file?: { bytes: Uint8Array<ArrayBuffer>; type: string; tag: string };
}

/** Says in one sentence why the picture that `LOGO` names cannot be shown; holds no value of it. */
export class LogoError extends Error {
  override name = 'LogoError';
}

/**
 * The picture that `LOGO` names: a file of this machine, or an address of this installation. Pages of ours show nothing
 * of other origins, so that no other host learns who reads them.
 */
export async function readLogo({
  LOGO,
  origin,
}: Pick<Environment, 'LOGO' | 'origin'>): Promise<Logo | undefined> {
  if (LOGO === undefined) return undefined;
  if (/^[a-z][a-z0-9+.-]+:/i.test(LOGO)) {
    const url = URL.parse(LOGO);
    if (url?.origin !== origin) {
      throw new LogoError(
        'LOGO must name a picture file of this machine, or an address under PUBLIC_ORIGIN.',
      );
    }
    // The path alone: with hosts apart, each host shows its own.
    return { address: url.pathname + url.search };
  }
  const bytes = await readFile(LOGO).catch(() => undefined);
  if (bytes === undefined) throw new LogoError('LOGO names a file that cannot be read.');
  const type = typeOf(bytes);
  if (type === undefined) throw new LogoError('LOGO must be an SVG, PNG, JPEG or WebP picture.');
  if (bytes.length > LARGEST) throw new LogoError(`LOGO must be at most ${LARGEST / 1000} kB.`);
  const tag = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { address: `/logo?v=${tag}`, file: { bytes: new Uint8Array(bytes), type, tag: `"${tag}"` } };
}

/** Answers a request for the picture. */
export function sendLogo(
  { bytes, type, tag }: NonNullable<Logo['file']>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('etag', tag);
  response.setHeader('cache-control', 'public, max-age=86400');
  // An SVG that is opened by its own address is a page: it must not run anything here.
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** What a picture is by its first bytes; a file's name says nothing. */
function typeOf(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 512);
  const starts = (text: string, at = 0) => head.toString('latin1', at, at + text.length) === text;
  if (starts('\x89PNG\r\n')) return 'image/png';
  if (starts('\xff\xd8\xff')) return 'image/jpeg';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  return /^\uFEFF?\s*(<\?xml|<!--|<svg)/.test(head.toString('utf8')) && bytes.includes('<svg')
    ? 'image/svg+xml'
    : undefined;
}
