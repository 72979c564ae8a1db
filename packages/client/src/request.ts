import type { Route } from '@binhan/contract/routes';

/** What a call becomes on the wire. */
export interface WireRequest {
  /** Below `/api/v1/`, with its query. */
  path: string;
  body?: string | FormData;
}

/** Spreads a call's flat input over path, query and body, as its route says. */
export function wireRequest(route: Route, input: Readonly<Record<string, unknown>>): WireRequest {
  const rest: Record<string, unknown> = { ...input };
  const path = route.path.slice(1).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return segment(name, value);
  });
  if (route.form === true) return { path, body: form(rest) };
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  if (route.method === 'GET') {
    const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    return { path: query === '' ? path : `${path}?${query}` };
  }
  if (route.method === 'DELETE' && given.length === 0) return { path };
  return { path, body: JSON.stringify(rest) };
}

function segment(name: string, value: unknown): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // An address resolves dots away, also encoded ones: such a value would call another endpoint.
  if (text === '' || text === '.' || text === '..') throw new TypeError(`\`${name}\` cannot stand in a path`);
  return encodeURIComponent(text);
}

function form(fields: Record<string, unknown>): FormData {
  const data = new FormData();
  const { file, ...rest } = fields;
  for (const [name, value] of Object.entries(rest)) {
    if (value !== undefined) data.append(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  if (!(file instanceof Blob)) throw new TypeError('`file` must be a Blob');
  data.append('file', file);
  return data;
}
