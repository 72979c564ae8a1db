/** Where the code of a poster leads, if it is a page of the portal at `origin`; nothing else is ever shown or linked. */
export function posterAddress(poster: string, origin: string): string | undefined {
  if (!URL.canParse(poster.trim()) || !URL.canParse(origin)) return undefined;
  const [address, portal] = [new URL(poster.trim()), new URL(origin)];
  const web = address.protocol === 'https:' || address.protocol === 'http:';
  return web && address.origin === portal.origin && address.username === '' ? address.href : undefined;
}
