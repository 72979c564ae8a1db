import { type Conditions, queryWith } from './listing.ts';

/** A list as somebody likes to see it: filters and columns under a name. */
export interface SavedView {
  id: string;
  name: string;
  /** The conditions as a query, with `?`, or nothing. */
  query: string;
}

/** As many as fit beside each other, and into a cookie. */
export const MOST_VIEWS = 8;

/** The views a browser kept; whatever is not one is left out. */
export function readViews(kept: string | undefined): SavedView[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(kept ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.slice(0, MOST_VIEWS).flatMap((one: unknown): SavedView[] => {
    if (!Array.isArray(one) || !one.every((part) => typeof part === 'string')) return [];
    const [id = '', name = '', query = ''] = one;
    const fits = /^[0-9a-f]{8}$/.test(id) && name !== '' && /^(\?[\w\-=&%.]{1,300})?$/.test(query);
    return fits ? [{ id, name, query }] : [];
  });
}

/** Views as a browser keeps them. */
export function writeViews(views: readonly SavedView[]): string {
  return JSON.stringify(views.map(({ id, name, query }) => [id, name, query]));
}

/** The view a list was opened by, and whether its conditions were changed since. */
export function openView(
  views: readonly SavedView[],
  conditions: Conditions,
): { view: SavedView; changed: boolean } | undefined {
  const view = views.find(({ id }) => id === conditions['view']);
  if (view === undefined) return undefined;
  return { view, changed: sorted(queryWith(conditions, { view: undefined })) !== sorted(view.query) };
}

/** A query whose order says nothing. */
function sorted(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}
