/** Names of this machine or network only, by RFC 6761, 6762 and the private ranges. */
const LOCAL_NAME = /(^|\.)(localhost|local|test|invalid|internal|lan|home)$/;

/** Whether an origin may be printed for the public: https, and a name the whole world can resolve. */
export function printableOrigin(origin: string): boolean {
  const { protocol, hostname: asked } = new URL(origin);
  // `localhost.` is `localhost`.
  const hostname = asked.replace(/\.+$/, '');
  if (protocol !== 'https:' || LOCAL_NAME.test(hostname)) return false;
  // An address in place of a name: nobody can tell whose it is, and it moves.
  return !hostname.startsWith('[') && !/^[\d.]+$/.test(hostname) && hostname.includes('.');
}
