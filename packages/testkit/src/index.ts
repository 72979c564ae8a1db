/**
 * The real server in this process, with a demonstration world of invented people, a clock that stands still and faults
 * to switch on: for tests of what is built on the API. In a page, run `npx @binhan/testkit dev` and point the client at it.
 */
export { createWorld, type World, type WorldOptions } from './world/world';
export type { Account } from './world/account';
export { seed, declare, type Seeded } from './world/seed';
export { clientOf, enrolStaff, signInCitizen, totpCode, type Client, type Door } from './world/sign-in';
export { createClock, type TestClock } from './world/clock';
export { noFaults, type Switches } from './world/switches';
export { handlers } from './handlers';
export {
  createNationalPlatform,
  type Counterpart,
  type HeldRecord,
  type KeptPlatform,
  type NationalPlatformOptions,
  type Said,
  type SimulatedPlatform,
} from './national/platform';
export { type Chaos, noChaos } from './national/chaos';
export { signWebhook, type SignedWebhookOptions } from './webhooks/sign-webhook';
export { people, invent, type InventedPerson } from './people/people';
export {
  inventPopulation,
  mistakenList,
  registerOf,
  twoLists,
  type Inhabitant,
  type MistakeKind,
  type MistakenListOptions,
  type MistakenRow,
  type PopulationOptions,
} from './population';
