import type { Endpoint, FileBody } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SheetFormat, formatOf } from '@binhan/validation/rows';
import { isBundle } from './bundle-bytes';

/** The largest body where an endpoint says nothing. */
const LIMIT = 64 * 1024;

/** The parts of a request that the input is made of, before validation. */
export interface ReadBody {
  values: Record<string, unknown>;
  file?: FileBody;
}

/** Reads query or body of a request, within the endpoint's limit. */
export async function readBody(request: Request, declared: Endpoint): Promise<ReadBody | Refusal> {
  if (declared.method === 'GET') return { values: readQuery(new URL(request.url).searchParams, declared) };
  const bytes = await readBytes(request, declared.limit ?? LIMIT);
  if (isRefusal(bytes)) return bytes;
  if (bytes.length === 0)
    return declared.takes === undefined ? { values: {} } : refuse('unsupported_media_type');
  const type = request.headers.get('content-type') ?? '';
  if (declared.takes !== undefined) return readForm(bytes, type, declared.takes.mediaTypes);
  if (!/^application\/json\b/i.test(type)) return refuse('unsupported_media_type');
  return readJson(bytes);
}

function readQuery(search: URLSearchParams, declared: Endpoint): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [name, value] of search) {
    // The page size is the one number every list takes; other numbers are coerced by their own schema.
    values[name] = name === 'limit' && 'limit' in declared.input.shape ? Number(value) : value;
  }
  return values;
}

function readJson(bytes: Uint8Array): ReadBody | Refusal {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isPlainObject(parsed)) return { values: parsed };
  } catch {
    // Fall through: whatever was wrong with the text, the answer is the same.
  }
  return refuse('invalid_input', { issues: [{ code: 'not_json', path: [] }] });
}

async function readForm(
  bytes: Uint8Array,
  type: string,
  mediaTypes: readonly string[],
): Promise<ReadBody | Refusal> {
  if (!/^multipart\/form-data\b/i.test(type)) return refuse('unsupported_media_type');
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
    const values: Record<string, unknown> = {};
    let file: FileBody | undefined;
    for (const [name, value] of form) {
      if (typeof value === 'string') values[name] = value;
      else if (name === 'file') file = await readFile(value);
    }
    if (file === undefined)
      return refuse('invalid_input', { issues: [{ code: 'required', path: ['file'] }] });
    if (!mediaTypes.includes(file.mediaType)) return refuse('unsupported_media_type');
    return { values, file };
  } catch {
    return refuse('invalid_input', { issues: [{ code: 'not_a_form', path: [] }] });
  }
}

/** The file with the media type its first bytes say; the sender's word and the file's name count for nothing. */
async function readFile(sent: File): Promise<FileBody> {
  const data = new Uint8Array(await sent.arrayBuffer());
  return { data, mediaType: sniffed(data), name: 'file' };
}

function sniffed(data: Uint8Array): string {
  const starts = (...bytes: number[]) => bytes.every((byte, place) => data[place] === byte);
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (starts(0x52, 0x49, 0x46, 0x46) && data[8] === 0x57 && data[9] === 0x45) return 'image/webp';
  return isBundle(data) ? 'application/fhir+json' : sheetTypes[formatOf(data)];
}

const sheetTypes: Record<SheetFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  text: 'text/csv',
  other: 'application/octet-stream',
};

async function readBytes(request: Request, limit: number): Promise<Uint8Array | Refusal> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (length > limit) return refuse('body_too_large', { limit });
  // Who says a length is held to it by HTTP, and a stream of the web costs more than reading so little.
  if (length <= limit) return readSaid(request, limit);
  if (request.body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > limit) return refuse('body_too_large', { limit });
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

async function readSaid(request: Request, limit: number): Promise<Uint8Array | Refusal> {
  const whole = new Uint8Array(await request.arrayBuffer());
  return whole.length > limit ? refuse('body_too_large', { limit }) : whole;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
