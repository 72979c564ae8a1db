/** Keeps the screen on while a code is shown, as far as the browser can; gives what lets it go out again. */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined;
  let over = false;
  const ask = async () => {
    if (over || document.visibilityState !== 'visible') return;
    try {
      lock = await navigator.wakeLock.request('screen');
    } catch {
      // No such thing in this browser, or the battery is low: the screen goes out as always.
    }
  };
  const again = () => void ask();
  void ask();
  // The browser lets the screen go out when the page is hidden.
  document.addEventListener('visibilitychange', again);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', again);
    void lock?.release();
  };
}
