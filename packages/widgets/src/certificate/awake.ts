/** Keeps the screen on while an element is in full view of a visible page, where the browser can, until the returned function is called. */
export function keepAwake(element: Element): () => void {
  let lock: Promise<WakeLockSentinel | undefined> | undefined;
  let inView = false;
  const follow = () => {
    if (inView && !document.hidden) {
      // Missing in older browsers whatever the types say; refused where the battery is low or the page is a frame.
      const locks: WakeLock | undefined = navigator.wakeLock;
      lock ??= locks?.request('screen').catch(() => undefined);
    } else {
      void lock?.then((held) => held?.release());
      // A browser releases it by itself when the page is hidden.
      lock = undefined;
    }
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      inView = (entries.at(-1)?.intersectionRatio ?? 0) > 0.95;
      follow();
    },
    { threshold: [0.95, 1] },
  );
  watcher.observe(element);
  document.addEventListener('visibilitychange', follow);
  return () => {
    watcher.disconnect();
    document.removeEventListener('visibilitychange', follow);
    inView = false;
    follow();
  };
}
