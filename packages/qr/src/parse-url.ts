/** The parsed address, or undefined. `URL.canParse` is missing in browsers of 2022 that are still in use. */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
