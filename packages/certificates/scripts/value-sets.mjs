// Writes src/value-sets/generated/data.json from the value sets of the eHealth Network in data/: codes, names and whether
// new certificates may use them; the rest is left out.
// usage: npm run generate --workspace @binhan/certificates
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'data', 'eu-dcc-valuesets');
const sets = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  // The instructions for encoding are no set of codes.
  .filter(({ valueSetValues }) => Object.values(valueSetValues).every((entry) => 'display' in entry))
  .map(({ valueSetId, valueSetDate, valueSetValues }) => ({
    valueSetId,
    valueSetDate,
    valueSetValues: Object.fromEntries(
      Object.entries(valueSetValues).map(([code, { display, active }]) => [code, { display, active }]),
    ),
  }));
const file = join(import.meta.dirname, '..', 'src', 'value-sets', 'generated', 'data.json');
writeFileSync(file, `${JSON.stringify(sets)}\n`);
