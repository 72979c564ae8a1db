const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Calls `end(signal)` once when this process is asked to end, or when the shell that npm started it in is gone: npm
 * passes a signal to that shell, and some shells (Debian's) end without passing it on. Gives what stops the watching.
 */
export function whenEnding(end) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) once('SIGTERM');
  }, 200);
  timer.unref();
  function forget() {
    clearInterval(timer);
    for (const signal of signals) process.off(signal, once);
  }
  let ended = false;
  function once(signal) {
    // Stays registered: a second signal must not end us before what we wait for.
    if (!ended) end(signal);
    ended = true;
    clearInterval(timer);
  }
  for (const signal of signals) process.on(signal, once);
  return forget;
}
