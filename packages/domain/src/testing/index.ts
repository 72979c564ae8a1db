/**
 * Testing from the swab to the result: what a test is, the tube with its people, the result with its chain, and what one
 * person is told. The state tables here are the ones the server carries out and the pages show.
 */
export {
  CertificateRule,
  ControlKind,
  ControlRule,
  Outcome,
  OutcomeMeaning,
  PoolReason,
  SpecimenKind,
  TestKind,
  TestReason,
} from './kinds';
export { ControlSample, type ControlStanding, type ControlledTest, controlStanding } from './control';
export { RejectionReason, TestKit, TestingPolicy } from './policy';
export { Tube, TubeCode, TubeEvent, TubeState, tubeTransitions } from './tube';
export {
  CycleThreshold,
  ResultEvent,
  ResultState,
  TestResult,
  enteredState,
  personsNeeded,
  resultTransitions,
} from './result';
export { type Member, memberIssues } from './members';
export {
  type OpenTube,
  type Sampled,
  type SamplingAnswer,
  type SamplingStep,
  type Scan,
  sampled,
} from './sampling';
export {
  type Stage,
  type Standing,
  type StandingFacts,
  type TakeAgainCause,
  stages,
  standingOf,
  takeAgainCauses,
} from './standing';
