import { type Side, areaOf } from './marks';
import type { Caller, Scene } from './scene';

/** Whose record is asked for: of a side, or of somebody the caller acted for once. */
export type Whose = Side | 'former';

/** What a call is given. */
export type Input = Record<string, unknown>;
/** Makes a valid call of an endpoint on a record of whoever is asked for. */
export type Ask = (scene: Scene, caller: Caller, whose: Whose) => Input | Promise<Input>;

/** The side of a record; whoever was acted for once lives on the own one. */
export const sideOf = (whose: Whose): Side => (whose === 'former' ? 'own' : whose);

/** The area of a side. */
export const areaOfWhose = (whose: Whose): string => areaOf[sideOf(whose)].area;

/** Whom a caller acts for, or somebody else. */
export function person({ people }: Scene, caller: Caller, whose: Whose) {
  if (whose === 'former') return caller.former ?? people.own;
  return whose === 'own' ? (caller.acts.at(-1) ?? people.own) : people[whose];
}

/** The caller, or somebody else: for what no proxy reaches. */
export function self(scene: Scene, caller: Caller, whose: Whose) {
  return whose === 'own' ? (caller.acts[0] ?? scene.people.own) : person(scene, caller, whose);
}
