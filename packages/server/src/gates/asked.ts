import type { GatePack } from '@binhan/contract';
import type { Kysely, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';

/** What a device must know of the diseases and tests its rules ask about; `asked` are facts as `factsAsked` names them. */
export async function askedOf(
  db: Kysely<Database> | Transaction<Database>,
  asked: ReadonlySet<string>,
): Promise<GatePack['asked']> {
  const about = (isTest: boolean) => [
    ...new Set(
      [...asked].flatMap((name) => {
        const [kind, subject] = name.split(':');
        return subject !== undefined && (kind === 'hours-since-negative') === isTest ? [subject] : [];
      }),
    ),
  ];
  const diseases = await everHeld(db, 'disease', about(false));
  const tests = await everHeld(db, 'test', about(true));
  return {
    diseases: [...diseases].map(([id, { name, codes }]) => ({
      id,
      name,
      codes: codes.map(({ value }) => value),
    })),
    tests: [...tests].map(([id, { name, outcomes, certificate }]) => ({
      id,
      name,
      clear: outcomes.filter(({ means }) => means === 'not-detected').map((outcome) => outcome.id),
      ...(certificate === undefined
        ? {}
        : { certified: { type: certificate.type, target: certificate.target } }),
    })),
  };
}
