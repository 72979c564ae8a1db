import type { FileBody } from '@binhan/contract';

/** A file of the API as something to keep; nothing of it is shown by the browser. */
export function sentFile(file: FileBody): Response {
  return new Response(new Uint8Array(file.data), {
    headers: {
      'content-type': file.mediaType.startsWith('text/')
        ? `${file.mediaType}; charset=utf-8`
        : file.mediaType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
