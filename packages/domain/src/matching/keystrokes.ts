/** Whether two different texts are one keystroke apart: a letter more, less or other, or two neighbours changed places. */
export function isOneKeystrokeApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const more = long.length - short.length;
  if (more > 1 || a === b) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++;
  let end = short.length;
  while (end > from && short.charCodeAt(end - 1) === long.charCodeAt(end - 1 + more)) end--;
  const left = end - from;
  if (more === 1) return left === 0;
  return left === 1 || (left === 2 && areSwapped(short, long, from));
}

function areSwapped(a: string, b: string, at: number): boolean {
  return a.charCodeAt(at) === b.charCodeAt(at + 1) && a.charCodeAt(at + 1) === b.charCodeAt(at);
}
