/** Sentences from the API about a grant or a key, each at the box of the page that holds it. */
export function errorsByField(errors: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([path, sentence]) => [
      path.replace(/^(?:period|scope)\./, '').replace(/^origins\..*/, 'origins'),
      sentence,
    ]),
  );
}
