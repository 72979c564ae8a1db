import { type BookingPolicy } from '@binhan/domain/booking';
import type { PlaceKind } from '@binhan/domain/place';
import type { LocalizedText } from '@binhan/domain/text';
import type { DateOnly } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import { inForce } from '../catalog/by-kind';
import { entriesInForce } from '../catalog/in-force';
import type { Database } from '../database/schema';

type Db = Kysely<Database> | Transaction<Database>;

/** What can be booked, by its name and what to do before one comes. */
export interface Offer {
  id: string;
  name: LocalizedText;
  prepare?: LocalizedText;
}

/** Where and when something is asked of the catalogue. */
interface Where {
  area: string;
  province: string;
}

/** The offers in force in an area on a day: tests, and the programs by which doses are given. */
export async function offersIn(db: Db, where: Where, on: DateOnly): Promise<Offer[]> {
  const held = [await inForce(db, 'test', where, on), await inForce(db, 'program', where, on)];
  return held.flatMap((bodies) => [...bodies].map(([id, { name, prepare }]) => ({ id, name, prepare })));
}

/** Those of them a site may offer: doses are given at vaccination sites only. */
export async function offersAt(
  db: Db,
  { kind, ...where }: Where & { kind: PlaceKind },
  on: DateOnly,
): Promise<Offer[]> {
  if (kind === 'vaccination-site') return offersIn(db, where, on);
  const tests = await inForce(db, 'test', where, on);
  return (await offersIn(db, where, on)).filter(({ id }) => tests.has(id));
}

/** The offers of several records, each asked once per commune. An offer that is no longer in force shows its id. */
export async function offersOf(
  db: Db,
  rows: readonly (Where & { offer: string })[],
  on: DateOnly,
): Promise<(row: Where & { offer: string }) => Offer> {
  const communes = [...new Map(rows.map((row) => [row.area, row])).values()];
  const found = new Map<string, Offer>();
  for (const commune of communes) {
    for (const offer of await offersIn(db, commune, on)) found.set(`${commune.area} ${offer.id}`, offer);
  }
  return ({ area, offer }) =>
    found.get(`${area} ${offer}`) ?? {
      id: offer,
      name: { vi: offer, en: offer },
    };
}

/** The rules of booking in force in an area. The catalogue always has one for the country. */
export async function bookingPolicy(
  db: Db,
  { area, province }: Where,
  on: DateOnly,
): Promise<BookingPolicy | undefined> {
  const entries = await entriesInForce(db, { kind: 'booking-policy', areas: [area, province], on });
  const [entry] = entries;
  return entry?.kind === 'booking-policy' ? entry.body : undefined;
}
