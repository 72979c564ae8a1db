import type { DoseFacts } from '@binhan/domain/vaccination';
import type { Instant } from '@binhan/domain/time';
import { dateIn } from '@binhan/domain/time';
import type { Selectable, Transaction } from 'kysely';
import { certifyAgain } from '../certificates/dose-certificate';
import type { Database } from '../database/schema';
import type { DoseTable } from '../database/vaccination-tables';
import type { Services } from '../services';
import { type Ending, endDose } from './end-dose';
import { type NewDose, recordDose } from './record-dose';
import { signDose } from './sign-dose';

/** By whom, at which site, and why. */
export interface Correction extends Ending {
  /** The site whose paper says so; nothing where the commune decides. */
  place: string | null;
}

/**
 * Puts a line in the place of another. In one transaction: whoever reads the record sees one or the other.
 * Where the former had a certificate the new line gets one at once, as far as it may.
 */
export async function replaceDose(
  services: Services,
  trx: Transaction<Database>,
  former: Selectable<DoseTable>,
  facts: DoseFacts,
  { place, note, by }: Correction,
  now: Instant,
): Promise<string> {
  const { hadCertificate } = await endDose(trx, former, 'replace', { note, by }, now);
  const site = former.place ?? place;
  const { person, area, province } = former;
  const id = await recordAtSite(
    services,
    trx,
    {
      person,
      facts,
      area,
      province,
      replaces: former.id,
      recordedBy: by,
      ...(site === null ? {} : { place: site }),
    },
    // Only what a site had signed is signed anew.
    former.grade === 'signed',
    now,
  );
  if (hadCertificate) await certifyAgain(services, trx, id, now, dateIn(now, services.settings.timeZone));
  return id;
}

/**
 * Writes a line on the word of its site: signed where the site answers for it and may sign now, else as keyed from paper.
 * Gives its id.
 */
export async function recordAtSite(
  services: Services,
  trx: Transaction<Database>,
  line: Omit<NewDose, 'grade'>,
  answersForIt: boolean,
  now: Instant,
): Promise<string> {
  const { person, facts, place } = line;
  const { area: province } = services.settings.province;
  const signed =
    answersForIt && place !== undefined
      ? await signDose(services, trx, { ...facts, person, site: place }, province, now)
      : undefined;
  const grade = signed === undefined ? 'keyed' : 'signed';
  const made = await recordDose(
    services,
    trx,
    { ...line, grade, ...(signed === undefined ? {} : { signed }) },
    now,
  );
  return made.id;
}
