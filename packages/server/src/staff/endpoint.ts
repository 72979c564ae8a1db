import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import type { Refusal } from '@binhan/domain/refusals';

type Staff = (typeof contract)['staff'];

/** What an endpoint of this resource receives. */
export type Received<Action extends keyof Staff> = ReceivedOf<Staff[Action]>;

/** What it answers with, or why not. */
export type Answered<Action extends keyof Staff> = Promise<OutputOf<Staff[Action]> | Refusal>;
