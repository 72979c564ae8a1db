/** A FHIR R4 bundle, as far as a card is concerned with its form. Personal data. */
export interface ShcBundle {
  resourceType: 'Bundle';
  /** Default: `collection`. */
  type?: string;
  /** The person (`Patient`) and what the card is about. */
  entry: readonly { fullUrl?: string; resource: object }[];
}

/**
 * A bundle as cards carry it (spec.smarthealth.cards, "Modeling the FHIR content"): addresses are `resource:0` and so on, and what
 * a code says already is left out: ids, metadata but security labels, narratives, texts beside codes, names of codes.
 */
export function minifiedBundle({ resourceType, type = 'collection', entry }: ShcBundle): object {
  const addresses = new Map<string, string>();
  for (const [number, { fullUrl, resource }] of entry.entries()) {
    const address = `resource:${number}`;
    const { resourceType: kind, id } = resource as Record<string, unknown>;
    if (typeof kind === 'string' && typeof id === 'string') addresses.set(`${kind}/${id}`, address);
    if (fullUrl !== undefined) addresses.set(fullUrl, address);
  }
  return {
    resourceType,
    type,
    entry: entry.map(({ resource }, number) => ({
      fullUrl: `resource:${number}`,
      resource: minified({ ...resource, id: undefined }, addresses),
    })),
  };
}

function minified(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => minified(item, addresses));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => !isLeftOut(value, name));
  return Object.fromEntries(
    fields.map(([name, field]) => {
      if (name === 'reference' && typeof field === 'string') return [name, addresses.get(field) ?? field];
      if (name === 'meta' && 'resourceType' in value) return [name, minified(labels(field), addresses)];
      return [name, minified(field, addresses)];
    }),
  );
}

function isLeftOut(owner: object, name: string): boolean {
  // A code's name; that of a reference is all that some cards say about who gave a dose.
  if (name === 'display') return 'system' in owner && 'code' in owner;
  if (name === 'meta')
    return 'resourceType' in owner && labels(owner['meta' as keyof typeof owner]) === undefined;
  if (name !== 'text') return false;
  return (
    'resourceType' in owner || ('coding' in owner && Array.isArray(owner.coding) && owner.coding.length > 0)
  );
}

/** Of metadata only the security labels. */
function labels(meta: unknown): object | undefined {
  return typeof meta === 'object' && meta !== null && 'security' in meta
    ? { security: meta.security }
    : undefined;
}
