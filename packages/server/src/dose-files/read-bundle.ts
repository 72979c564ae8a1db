import { type AreaRef, editionOn } from '@binhan/domain/area';
import type { Issue } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import { type VaccinationRecord, dosesFromFhir } from '@binhan/fhir';
import type { SheetPart } from '@binhan/validation/rows';
import { fhirBase } from '../exchange/body';
import { type BundleRows, bundleIssue, bundleJson, leftOut } from '../imports/read-bundle';
import type { File } from '../imports/judged';
import type { Services } from '../services';
import { MOST_DOSES } from './columns';
import { knownPrograms } from './known-programs';
import { shownPhone, worthMost } from './write-cells';

/**
 * Doses of a FHIR R4 bundle as rows of a file of doses, so that they are judged, looked at and repaired like those. What
 * was entered in error is left out and named; nothing is taken of a bundle that cannot be read whole.
 */
export async function readDoseBundle(
  services: Services,
  file: File,
): Promise<{ value: BundleRows } | { issues: Issue[] }> {
  const { database, settings, areas, clock } = services;
  const resource = bundleJson(file);
  if (resource === undefined) return { issues: [{ code: 'not_fhir', path: [] }] };
  const { vaccines } = await database.db.transaction().execute((trx) => knownPrograms(trx));
  // A dose and a person are an entry each.
  const most = 2 * MOST_DOSES;
  const reading = dosesFromFhir(resource, { vaccines, base: fhirBase(settings.origin), most });
  if ('issues' in reading) return { issues: reading.issues.map(bundleIssue) };
  const valid = reading.value.filter(({ dose }) => dose.state === 'recorded');
  const ended = reading.value.length - valid.length;
  const today = dateIn(clock(), settings.timeZone);
  const edition = editionOn(today);
  const communes = new Set((await areas.below(file.province, today)).map(({ code }) => code));
  // A code of an earlier edition may mean another commune today.
  const communeOf = (area: AreaRef) =>
    area.edition === edition && communes.has(area.code) ? area.code : undefined;
  const rows = valid.map((record, place): SheetPart => ({
    row: { number: place + 1, cells: cellsOf(record, communeOf) },
  }));
  const unknown = leftOut(reading.warnings);
  return {
    value: { rows, unknown: ended === 0 ? unknown : [`entered-in-error: ${String(ended)}`, ...unknown] },
  };
}

/** A record as the cells of a row. */
function cellsOf(
  { person, dose }: VaccinationRecord,
  communeOf: (area: AreaRef) => string | undefined,
): Record<string, string> {
  const { name, bornOn, sex, identifiers = [], phone, address } = person.details;
  const number = worthMost(identifiers);
  const cells = {
    name,
    bornOn,
    sex,
    number: number?.value,
    phone: phone === undefined ? undefined : shownPhone(phone),
    commune: address === undefined ? undefined : communeOf(address.area),
    vaccine: dose.vaccine ?? dose.vaccineText,
    type: dose.type,
    ordinal: dose.ordinal === undefined ? undefined : String(dose.ordinal),
    givenOn: dose.givenOn,
    lot: dose.lot,
    lotExpiresOn: dose.lotExpiresOn,
    bodySite: dose.bodySite,
    where: dose.where,
    program: dose.program,
  };
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, value]],
    ),
  );
}
