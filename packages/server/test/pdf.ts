/** The words of a PDF, page by page, as a reader sees them. */
export async function pdfPages(response: Response): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()) }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_none, page) => {
      const { items } = await (await pdf.getPage(page + 1)).getTextContent();
      return items.flatMap((item) => ('str' in item ? item.str : [])).join(' ');
    }),
  );
}
