import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

/** The card of someone declared for: shown once made, on the device that made it, for a day. */
export const load: PageServerLoad = ({ cookies }) => {
  const kept = cookies.get('code');
  if (!kept) error(404, 'not_found');
  const card: unknown = JSON.parse(kept);
  if (typeof card !== 'object' || card === null || !('card' in card) || !('name' in card))
    error(404, 'not_found');
  return { card: String(card.card), name: String(card.name) };
};
