import { PAGE_SIZE } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import type { Page } from '@binhan/client';
import type { Permission } from '@binhan/domain/access';
import { error, redirect } from '@sveltejs/kit';

/** A place somebody works at. */
export interface Site {
  id: string;
  name: string;
  address?: string;
}

interface Asked {
  /** Without it there is no such page. */
  permission: Permission;
  call: (page: { limit: number; cursor?: string }) => PromiseLike<Page<Site>>;
  /** The page of one site. */
  path: (site: string) => string;
}

interface Where {
  parent: () => Promise<{ permissions: readonly Permission[] }>;
  url: URL;
}

/** A page of the sites of the caller; whoever works at one only goes straight there. */
export async function ownSites(event: Where, { permission, call, path }: Asked) {
  const { permissions } = await event.parent();
  if (!permissions.includes(permission)) error(404);
  const cursor = event.url.searchParams.get('cursor');
  const page = await needed(event, call({ limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }));
  const [only, another] = page.items;
  if (only !== undefined && another === undefined && cursor === null) redirect(303, path(only.id));
  return { sites: page.items, next: page.next, cursor };
}
