import { type Connection, type RemoteProxy, WindowMessenger, connect } from 'penpal';
import type { Inside, Outside } from './border';

/** The frame's side, as it is called from here. */
export type Remote = RemoteProxy<Inside>;

/** Milliseconds in which the page of a frame must be there, and then answer. A refused frame answers never. */
const patience = { there: 30_000, answers: 5_000 };

/**
 * What a frame may do: run the portal's script as the portal, open links in another tab, and send no form anywhere, since
 * none inside has an address. It may not move the page around it. On the portal's own pages this holds nobody back: there the
 * elements need no frame.
 */
const sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

/** A frame of a portal, sandboxed, without the person's cookies where the browser can do that. It opens once it is in a page. */
export function frameOf(origin: string, allow: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', sandbox);
  frame.setAttribute('credentialless', '');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  if (allow !== '') frame.setAttribute('allow', allow);
  frame.setAttribute('part', 'frame');
  // The page's own origin, for the portal to name it as the only one that may show this frame.
  frame.src = `${origin}/embed/frame.html?page=${encodeURIComponent(location.origin)}`;
  return frame;
}

/** Waits for the other side of a frame that is being opened. Rejects when there is none, and when `stopped` fires. */
export async function reach(
  frame: HTMLIFrameElement,
  origin: string,
  outside: Outside,
  stopped: AbortSignal,
): Promise<Remote> {
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(reject, patience.there);
    stopped.addEventListener('abort', () => {
      clearTimeout(late);
      reject(stopped.reason);
    });
    frame.addEventListener('load', () => {
      clearTimeout(late);
      resolve();
    });
  });
  const remoteWindow = frame.contentWindow;
  if (stopped.aborted || !remoteWindow) throw new DOMException('gone', 'AbortError');
  // Both sides name the origin they talk to, and then talk through a port: what the frame might show later hears nothing.
  const connection: Connection<Inside> = connect<Inside>({
    messenger: new WindowMessenger({ remoteWindow, allowedOrigins: [origin] }),
    methods: outside,
    timeout: patience.answers,
  });
  stopped.addEventListener('abort', () => connection.destroy());
  return connection.promise;
}
