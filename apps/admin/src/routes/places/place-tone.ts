import type { PlaceState } from '@binhan/domain/place';

/** The tone of a place's state. */
export function placeTone(state: PlaceState): 'go' | 'warn' | 'stop' | 'plain' {
  return ({ registered: 'warn', confirmed: 'go', refused: 'stop', closed: 'plain' } as const)[state];
}
