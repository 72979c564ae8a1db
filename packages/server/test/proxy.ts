import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** A way on loopback to a server, which a test can break. */
export interface Proxy {
  port: number;
  /** Closes every connection and takes no new one. */
  down(): Promise<void>;
  up(): Promise<void>;
  /** Nothing comes through any more, and nobody is told: a network that is gone. */
  silent(quiet: boolean): void;
}

/** Opens a way to a port of this machine. */
export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let quiet = false;
  const server: Server = createServer((near) => {
    const far = connect(target);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('data', (part) => {
        if (!quiet) other.write(part);
      });
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.on('error', () => one.destroy());
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    down: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    up: () => listen(port),
    silent: (wanted) => {
      quiet = wanted;
    },
  };
}
