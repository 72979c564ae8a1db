import { type PreparedBirth, prepareBirth } from './birth';
import { type BlockingKey, hashOf, keysOf } from './keys';
import { type PreparedName, prepareName } from './name';
import { type PreparedNumber, prepareNumbers } from './numbers';
import type { MatchRecord } from './record';

/** A record made ready to be compared many times: everything that is folded, split and hashed is so once. */
export interface PreparedPerson {
  readonly id: string;
  readonly name: PreparedName;
  readonly birth: PreparedBirth;
  readonly numbers: readonly PreparedNumber[];
  readonly sex: string | undefined;
  readonly phone: string | undefined;
  readonly area: string | undefined;
  readonly household: string | undefined;
  /** The hashes of the blocking keys, those of the numbers first and in their order. */
  readonly keys: readonly number[];
}

/** Makes a record ready for `comparePeople` and the index of a list. */
export function prepare(record: MatchRecord): PreparedPerson {
  const name = prepareName(record.name);
  const birth = prepareBirth(record.bornOn);
  const numbers = prepareNumbers(record.identifiers, record);
  return {
    id: record.id,
    name,
    birth,
    numbers,
    sex: record.sex === 'unknown' ? undefined : record.sex,
    phone: record.phone,
    area: record.area,
    household: record.household,
    keys: keysOf(name, birth, numbers).map(hashOf),
  };
}

/**
 * The keys of a record, to look for it in a database: every pair that is not `different` has one in common. They are
 * personal data.
 */
export function blockingKeys(record: MatchRecord): BlockingKey[] {
  return keysOf(
    prepareName(record.name),
    prepareBirth(record.bornOn),
    prepareNumbers(record.identifiers, record),
  );
}
