import { field } from '#lib/fields.ts';
import { contract } from '@binhan/contract';
import { bookableSeats, planSlots } from '@binhan/domain/booking';
import type { Language } from '@binhan/domain/text';
import { type Instant, isBefore } from '@binhan/domain/time';
import { messages } from '../../messages.ts';

const { minutes, capacity, walkInShare, overBooking } = contract.sessions.plan.input.shape;
const numbers = { minutes, capacity, walkInShare, overBooking };
type NumberField = keyof typeof numbers;

/** What was typed into the plan of a session. */
export type TypedPlan = Record<'offer' | 'day' | 'from' | 'until' | NumberField, string>;

/** A plan as the API takes it. */
export type Plan = { offer: string; from: Instant; until: Instant } & Record<NumberField, number>;

/** What saving a plan makes. */
export interface Preview {
  slots: number;
  seats: number;
  bookable: number;
  /** Minutes at the end that are too short for a slot. */
  left: number;
}

/** The texts of a plan as they were sent. */
export function typedPlan(data: FormData): TypedPlan {
  return {
    offer: field(data, 'offer'),
    day: field(data, 'day'),
    from: field(data, 'from'),
    until: field(data, 'until'),
    minutes: field(data, 'minutes'),
    capacity: field(data, 'capacity'),
    walkInShare: field(data, 'walkInShare'),
    overBooking: field(data, 'overBooking'),
  };
}

/** A plan as it was typed and what it makes, or what is wrong with it by field. */
export function readPlan(
  typed: TypedPlan,
  { language, now }: { language: Language; now: Instant },
): { errors: Record<string, string> } | { plan: Plan; preview: Preview } {
  const text = messages(language);
  const errors: Record<string, string> = {};
  if (typed.offer === '') errors['offer'] = text.chooseOffer;
  if (!/^\d{4}-\d\d-\d\d$/.test(typed.day)) errors['day'] = text.chooseDay;
  const instants = { from: instantAt(typed.day, typed.from), until: instantAt(typed.day, typed.until) };
  for (const name of ['from', 'until'] as const)
    if (
      !/^\d?\d[:h.]\d\d$/.test(typed[name]) ||
      (instants[name] === undefined && errors['day'] === undefined)
    )
      errors[name] = text.chooseHour(text[name]);
  const read = Object.fromEntries(
    Object.entries(numbers).map(([name, shape]) => {
      const typedNumber = typed[name as NumberField];
      const value = shape.safeParse(typedNumber === '' ? undefined : Number(typedNumber)).data;
      if (value === undefined)
        errors[name] = text.number(text[name as NumberField], shape.minValue ?? 0, shape.maxValue ?? 0);
      return [name, value ?? 0];
    }),
  ) as Record<NumberField, number>;
  const { from, until } = instants;
  if (from === undefined || until === undefined || Object.keys(errors).length > 0) return { errors };
  if (!isBefore(now, from)) return { errors: { from: text.inThePast } };
  if (!isBefore(from, until)) return { errors: { until: text.untilAfterFrom } };
  const slots = planSlots({ from, until, minutes: read.minutes, capacity: read.capacity });
  const last = slots.at(-1);
  if (last === undefined) return { errors: { until: text.noSlot } };
  return {
    plan: { offer: typed.offer, from, until, ...read },
    preview: {
      slots: slots.length,
      seats: slots.length * read.capacity,
      bookable: slots.length * bookableSeats(read.capacity, read),
      left: Math.round((Date.parse(until) - Date.parse(last.until)) / 60_000),
    },
  };
}

/** What the API says against a plan, in the words of this page. */
export function refusedPlan(errors: Readonly<Record<string, string>>, language: Language) {
  const text = messages(language);
  const own: Readonly<Record<string, string>> = {
    offer: text.notOffered,
    from: text.inThePast,
    until: text.noSlot,
    minutes: text.tooManySlots,
  };
  return Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [name, own[name] ?? sentence]));
}

function instantAt(day: string, hour: string): Instant | undefined {
  const at = Date.parse(`${day}T${hour.replace(/[h.]/, ':').padStart(5, '0')}:00+07:00`);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
