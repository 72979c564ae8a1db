/** Thrown where something took longer than its time; whether it still happens nobody knows. */
export class TookTooLong extends Error {
  override name = 'TimeoutError';
}

/** Waits for work no longer than so many milliseconds. The work itself goes on: nothing here can stop it. */
export async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TookTooLong('took too long')), milliseconds);
    timer.unref();
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
