import type { Answers, Form } from '@binhan/domain/declaration';
import type { Call } from '../http/call';
import { vehicleKey } from '../tracing/shared-journeys';

/** Keeps the journey a declaration tells of, where its form asks for one: people of one vehicle are found by it. */
export async function keepJourney(
  call: Call,
  declaration: string,
  person: string,
  { journey }: Pick<Form, 'journey'>,
  answers: Answers,
): Promise<void> {
  if (journey === undefined) return;
  const text = (question: string | undefined) => {
    const answer = question === undefined ? undefined : answers[question];
    return typeof answer === 'string' && answer !== '' ? answer : null;
  };
  const number = text(journey.number);
  const travelledOn = text(journey.on);
  const vehicle = number === null ? '' : vehicleKey(number);
  if (vehicle === '' || travelledOn === null) return;
  await call.db
    .insertInto('journey')
    .values({
      declaration,
      person,
      vehicle,
      kind: text(journey.vehicle),
      seat: text(journey.seat),
      travelledOn,
    })
    .execute();
}
