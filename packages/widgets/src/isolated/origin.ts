/** The origin an address names; undefined where it names no web site, `javascript:` for example. */
export function originIn(text: string): string | undefined {
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    return undefined;
  }
}
