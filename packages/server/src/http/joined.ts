import type { Endpoint } from '@binhan/contract';
import type { Implementation } from './implement';

/** An endpoint with its name and what carries it out. The types meet where both tables are joined. */
export interface Joined {
  name: string;
  declared: Endpoint;
  implementation: Implementation<Endpoint>;
}
