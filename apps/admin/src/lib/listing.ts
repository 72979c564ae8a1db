/** One condition of a list as its page keeps it in the address: an opaque code, never words people search for. */
export type Conditions = Readonly<Record<string, string>>;

/** The conditions named in an address, empty ones left out; one that stands there several times is joined by dots. */
export function conditionsOf<Name extends string>(
  url: URL,
  names: readonly Name[],
): { [Key in Name]?: string } {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = url.searchParams.getAll(name).join('.');
      return value === '' ? [] : [[name, value]];
    }),
  ) as { [Key in Name]?: string };
}

/** The query of some conditions with some changed; `undefined` takes one away. The cursor belongs to one list only. */
export function queryWith(
  conditions: Conditions,
  change: Readonly<Record<string, string | undefined>>,
): string {
  const merged = { ...conditions, cursor: undefined, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(merged)) if (value !== undefined) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** One of a list of allowed values, or nothing. */
export function oneOf<Value extends string>(
  values: readonly Value[],
  text: string | undefined,
): Value | undefined {
  return values.find((value) => value === text);
}

/** Rows a page shows at once. */
export const PAGE_SIZE = 50;
