import { type Finding, type Foreign, type Notes, finding, foreign } from './foreign';
import type { Bundle, BundleEntry, FhirResource } from './r4';
import type { BundleOptions, Names } from './options';

const MOST_ENTRIES = 20_000;
/** The issues of a bundle that are named: one that is wrong throughout need not be repeated in full. */
const MOST_ISSUES = 100;

/** The resources of a bundle by type, and by whatever others call them. */
export interface Index {
  of(type: string): Foreign[];
  find(reference: Foreign, type: string): Foreign | undefined;
}

/** What was read, with what was left out; or why nothing was. */
export type FromBundle<Value> = { value: Value[]; warnings: Finding[] } | { issues: Finding[] };

/**
 * Reads a bundle, or a single resource of one of the types, of any system. Whatever it is given, it answers and never
 * throws; nothing is taken of one in which something cannot be judged.
 */
export function readResources<Value>(
  resource: unknown,
  { types, most = MOST_ENTRIES }: { types: readonly string[] } & Pick<BundleOptions, 'most'>,
  read: (index: Index, notes: Notes) => Value[],
): FromBundle<Value> {
  const notes: Notes = { issues: [], warnings: [] };
  const root = foreign(resource, 'Bundle');
  const type = root.text('resourceType');
  const entries =
    type === 'Bundle'
      ? entriesOf(resource, root, most, notes)
      : types.includes(type ?? '')
        ? [{ resource: foreign(resource, type ?? ''), fullUrl: undefined }]
        : undefined;
  if (entries === undefined)
    return { issues: [finding('not_fhir', foreign(resource, 'Resource').at('resourceType'))] };
  if (notes.issues.length > 0) return { issues: notes.issues };
  const value = read(indexOf(entries, types, notes), notes);
  if (notes.issues.length === 0 && value.length === 0) notes.issues.push(finding('nothing_to_read', root));
  return notes.issues.length > 0
    ? { issues: notes.issues.slice(0, MOST_ISSUES) }
    : { value, warnings: notes.warnings };
}

interface Entry {
  resource: Foreign;
  fullUrl: string | undefined;
}

function entriesOf(bundle: unknown, root: Foreign, most: number, notes: Notes): Entry[] {
  const list: unknown =
    typeof bundle === 'object' && bundle !== null && 'entry' in bundle ? bundle.entry : [];
  if (!Array.isArray(list)) {
    notes.issues.push(finding('wrong_format', root.at('entry')));
    return [];
  }
  if (list.length > most) {
    notes.issues.push(finding('too_many', root.at('entry'), { most }));
    return [];
  }
  return list.map((item, place) => {
    const entry = foreign(item, `Bundle.entry[${place}]`);
    return { resource: entry.at('resource'), fullUrl: entry.text('fullUrl') };
  });
}

function indexOf(entries: readonly Entry[], types: readonly string[], notes: Notes): Index {
  const byType = new Map<string, Foreign[]>();
  const byName = new Map<string, Foreign>();
  for (const { resource, fullUrl } of entries) {
    const type = resource.text('resourceType') ?? '';
    if (!types.includes(type)) notes.warnings.push(finding('resource_not_read', resource));
    const kept = byType.get(type);
    if (kept === undefined) byType.set(type, [resource]);
    else kept.push(resource);
    for (const name of [`${type}/${resource.text('id') ?? ''}`, `${type} ${fullUrl ?? ''}`])
      if (!byName.has(name)) byName.set(name, resource);
  }
  return {
    of: (type) => byType.get(type) ?? [],
    find(reference, type) {
      const text = reference.text('reference') ?? '';
      const ending = text.split('/').slice(-2).join('/');
      return byName.get(`${type} ${text}`) ?? byName.get(ending.startsWith(`${type}/`) ? ending : '');
    },
  };
}

/** Resources as they travel together: each once, under its own address. */
export function bundleOf(
  resources: Iterable<FhirResource>,
  { base }: Pick<Names, 'base'>,
  type: Bundle['type'],
): Bundle {
  const byPath = new Map([...resources].map((one) => [`${one.resourceType}/${one.id}`, one] as const));
  return {
    resourceType: 'Bundle',
    type,
    entry: [...byPath].map(([path, resource]): BundleEntry => ({
      fullUrl: `${base}/${path}`,
      resource,
      ...(type === 'transaction' ? { request: { method: 'PUT', url: path } } : {}),
    })),
  };
}
