/** The text of a field as it was sent, trimmed; empty where there is none. */
export function field(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** A field that may be left empty, as an object to spread. */
export function given<Name extends string>(data: FormData, name: Name): { [Key in Name]?: string } {
  const value = field(data, name);
  return (value === '' ? {} : { [name]: value }) as { [Key in Name]?: string };
}
