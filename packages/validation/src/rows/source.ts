/** A file that is read: its bytes, or a blob, which may lie on a disk and is then never held as a whole. */
export type SheetFile = Uint8Array | Blob;

const STEP = 64 * 1024;

/** How many bytes a file has. */
export function sizeOf(file: SheetFile): number {
  return file instanceof Blob ? file.size : file.length;
}

/** The bytes of a file from a place up to another; fewer where the file ends before. */
export async function bytesOf(file: SheetFile, from: number, to: number): Promise<Uint8Array> {
  if (file instanceof Blob) return new Uint8Array(await file.slice(from, to).arrayBuffer());
  return file.subarray(from, to);
}

/** The bytes of a file from a place up to another, in small pieces, read as they are asked for. */
export async function* piecesOf(file: SheetFile, from = 0, to = sizeOf(file)): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += STEP) yield await bytesOf(file, at, Math.min(at + STEP, to));
}

/**
 * What comes out of a stream into which pieces are fed one at a time: none is taken before the last has gone through, so
 * that memory stays bounded whatever queue the stream has. `fault` gives what is thrown for an error of the stream's own.
 */
export async function* through<Out>(
  pieces: AsyncIterable<Uint8Array>,
  stream: { readable: ReadableStream<Out>; writable: WritableStream },
  fault: (error: unknown) => unknown,
): AsyncGenerator<Out> {
  const [writer, reader] = [stream.writable.getWriter(), stream.readable.getReader()];
  let unread: { error: unknown } | undefined;
  const fed = feed(pieces, writer, (error) => (unread = { error }));
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    throw unread === undefined ? fault(error) : unread.error;
  } finally {
    await reader.cancel().catch(() => {});
    await fed;
  }
}

async function feed(
  pieces: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter,
  unreadable: (error: unknown) => void,
): Promise<void> {
  // What the stream has against a piece, its reader is told, too.
  const closed = writer.closed.then(
    () => false,
    () => false,
  );
  const write = (piece: Uint8Array) =>
    writer.write(piece).then(
      () => true,
      () => false,
    );
  try {
    for await (const piece of pieces) if (!(await Promise.race([write(piece), closed]))) return;
    await writer.close().catch(() => {});
  } catch (error) {
    unreadable(error);
    await writer.abort(error).catch(() => {});
  }
}
