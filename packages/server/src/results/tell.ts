import { standingOf } from '@binhan/domain/testing';
import type { Call } from '../http/call';
import { randomToken } from '../secrets/random';
import type { Services } from '../services';
import { hashOfToken } from '../tubes/ticket';
import { type About, resultMessage } from './message';

/** A statement takes 65,535 values; a link has three. */
const LINKS_OF_A_STATEMENT = 5000;

/**
 * Tells everybody in some tubes by message that there is something to read, each with a link of their own; who has no
 * phone keeps the printed one. Somebody called in again is told so instead. Gives how many were told.
 */
export async function tellTested(
  services: Services,
  call: Call,
  tubes: readonly string[],
  about: Extract<About, 'released' | 'again' | 'corrected' | 'withdrawn'>,
): Promise<number> {
  if (tubes.length === 0) return 0;
  const rows = await call.db
    .selectFrom('specimen')
    .innerJoin('tube', 'tube.id', 'specimen.tube')
    .leftJoin('result', (join) =>
      join.onRef('result.tube', '=', 'tube.id').on('result.state', '=', 'released'),
    )
    .select([
      'specimen.id',
      'specimen.phone',
      'tube.collectedAt',
      'tube.state',
      'tube.people',
      'result.means',
    ])
    .where('specimen.tube', 'in', tubes)
    .where('specimen.phone', 'is not', null)
    .orderBy('specimen.id')
    .execute();
  const told = rows.flatMap(({ id, phone, collectedAt, state, people, means }) => {
    if (phone === null) return [];
    const { stage } = standingOf({
      tube: state,
      people,
      ...(means === null ? {} : { released: { state: 'released', means } }),
    });
    const says = about === 'released' && stage === 'take-again' ? 'again' : about;
    return [{ id, phone, says, token: randomToken(), collectedAt: collectedAt.toISOString() }] as const;
  });
  const links = told.map(({ id, token }) => ({
    tokenHash: hashOfToken(token),
    specimen: id,
    madeAt: call.now,
  }));
  for (let first = 0; first < links.length; first += LINKS_OF_A_STATEMENT)
    await call.db
      .insertInto('resultLink')
      .values(links.slice(first, first + LINKS_OF_A_STATEMENT))
      .execute();
  await services.outbox.put(
    call.db,
    told.map(({ phone, says, ...rest }) => ({
      channel: 'sms',
      recipient: phone,
      text: resultMessage(says, rest, services.settings),
    })),
    call.now,
  );
  return told.length;
}
