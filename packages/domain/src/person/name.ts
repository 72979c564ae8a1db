/** A name as a gate may show it: initials of all words but the last, which is the given name (`N. V. An`). */
export function shortenedName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.map((word, place) => (place === words.length - 1 ? word : `${[...word][0] ?? ''}.`)).join(' ');
}
