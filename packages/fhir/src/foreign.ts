import type { Issue } from '@binhan/domain/refusals';

/** Something wrong or left out, with its place as a FHIRPath (`Bundle.entry[3].resource.status`). */
export type Finding = Issue;

/** Where findings are gathered. */
export interface Notes {
  issues: Finding[];
  warnings: Finding[];
}

/** A text of a foreign system is cut off from being read past this: no code, number or name of ours is longer. */
const LONGEST = 1000;
/** Items of a list inside one resource that are looked at. */
const MOST_ITEMS = 200;

/** A value of a foreign system at its place: asked for what is expected, it gives that or nothing, and never throws. */
export interface Foreign {
  readonly path: string;
  readonly exists: boolean;
  at(key: string): Foreign;
  items(key: string): Foreign[];
  text(key: string): string | undefined;
  number(key: string): number | undefined;
}

/** Looks at a value of a foreign system. */
export function foreign(value: unknown, path: string): Foreign {
  const own = (key: string): unknown =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, key)
      ? Object.getOwnPropertyDescriptor(value, key)?.value
      : undefined;
  return {
    path,
    exists: value !== undefined && value !== null,
    at: (key) => foreign(own(key), `${path}.${key}`),
    items(key) {
      const list = own(key);
      return Array.isArray(list)
        ? list.slice(0, MOST_ITEMS).map((item, place) => foreign(item, `${path}.${key}[${place}]`))
        : [];
    },
    text(key) {
      const text = own(key);
      return typeof text === 'string' && text.length <= LONGEST ? text : undefined;
    },
    number(key) {
      const number = own(key);
      return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
    },
  };
}

/** A finding at a place. */
export function finding(code: string, { path }: Foreign, data?: Record<string, string | number>): Finding {
  return { code, path: [path], ...(data === undefined ? {} : { data }) };
}

/** The first of a list that fits. */
export function extensionOf(resource: Foreign, url: string): Foreign | undefined {
  return resource.items('extension').find((one) => one.text('url') === url);
}

/** The value of the first identifier of a system. */
export function identifierOf(owner: Foreign, system: string): string | undefined {
  return owner
    .items('identifier')
    .find((one) => one.text('system') === system)
    ?.text('value');
}

/** The code of the first coding of a system. */
export function codeOf(concept: Foreign, system: string): string | undefined {
  return concept
    .items('coding')
    .find((one) => one.text('system') === system)
    ?.text('code');
}

/** The id among some options whose codes a concept carries: our own code first, then those of the catalogue. */
export function chosen<Option extends { codes: readonly { system: string; value: string }[] }>(
  concept: Foreign,
  own: string,
  options: readonly (readonly [id: string, option: Option])[],
): string | undefined {
  const named = codeOf(concept, own);
  if (named !== undefined && options.some(([id]) => id === named)) return named;
  const codings = concept
    .items('coding')
    .map((one) => `${one.text('system') ?? ''} ${one.text('code') ?? ''}`);
  return options.find(([, { codes }]) =>
    codes.some(({ system, value }) => codings.includes(`${system} ${value}`)),
  )?.[0];
}

/** A moment as we write it, of any date and time with a zone. */
export function momentOf(text: string | undefined): string | undefined {
  if (
    text === undefined ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)
  )
    return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
