/** Reads CSV by RFC 4180, apart from the code that writes it. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charAt(place);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text.charAt(place + 1) === '"') {
        cell += '"';
        place += 1;
      } else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ',' || (letter === '\r' && text.charAt(place + 1) === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (letter === '\r') {
        rows.push([]);
        place += 1;
      }
    } else cell += letter;
  }
  return rows.slice(0, -1);
}
