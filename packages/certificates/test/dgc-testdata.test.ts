import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyCertificate as verifyInBrowsers } from '../src/index';
import { type CertificateReport, type CertificateStep, verifyCertificate } from '../src/node';

/**
 * The test data of the EU: every certificate is judged at its own clock by its own key, and what its file expects holds.
 */

interface Vector {
  PREFIX: string;
  JSON?: object;
  TESTCTX: { CERTIFICATE: string; VALIDATIONCLOCK?: string };
  EXPECTEDRESULTS: Record<string, boolean>;
}

const folder = join(import.meta.dirname, 'vectors', 'dgc-testdata');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.json'))
  .toSorted();

/** Which steps a file's expectation is about. The picture and the JSON beside it are other tools' business. */
const steps: Record<string, readonly CertificateStep[]> = {
  EXPECTEDUNPREFIX: ['prefix'],
  EXPECTEDB45DECODE: ['base45'],
  EXPECTEDCOMPRESSION: ['inflate'],
  EXPECTEDDECODE: ['cose'],
  EXPECTEDVERIFY: ['cose', 'key', 'signature'],
  EXPECTEDEXPIRATIONCHECK: ['time'],
  EXPECTEDKEYUSAGE: ['purpose'],
  EXPECTEDSCHEMAVALIDATION: ['schema'],
};

/** Where a file and the standard part; most are in the issues of that repository. */
const known: Record<string, string> = {
  'bg/2dcode/raw/1.json EXPECTEDSCHEMAVALIDATION': 'a birth date with a time of day (issue 298)',
  'es/2dcode/raw/402.json EXPECTEDVERIFY': 'a key on P-384 (issue 228)',
  'hu/2dcode/raw/3.json EXPECTEDSCHEMAVALIDATION': 'a name of more than 80 characters (issue 340)',
  'ro/2dcode/raw/2.json EXPECTEDSCHEMAVALIDATION': 'two entries (issue 356)',
  'sk/2dcode/raw/3.json EXPECTEDSCHEMAVALIDATION': 'two entries (issue 357)',
};
/** Of these the schema says otherwise than the file throughout (issue 107). */
const withoutSchema = /^nl\//;

function read(file: string): Vector {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as Vector;
}

function failedAt(report: CertificateReport, about: readonly CertificateStep[]): boolean {
  return report.findings.some(({ step, severity }) => severity === 'error' && about.includes(step));
}

async function judge(vector: Vector): Promise<CertificateReport> {
  // A file without a clock says nothing about time.
  const clock = (vector.TESTCTX.VALIDATIONCLOCK ?? '2021-06-15T00:00:00Z').replace(
    /([+-]\d\d)(\d\d)$/,
    '$1:$2',
  );
  const options = {
    trust: [{ certificate: vector.TESTCTX.CERTIFICATE }],
    // Clocks without a zone are in UTC, says that repository.
    at: new Date(/Z|[+-]\d\d:\d\d$/.test(clock) ? clock : `${clock}Z`),
  };
  const report = await verifyCertificate(vector.PREFIX, options);
  expect(await verifyInBrowsers(vector.PREFIX, options)).toEqual(report);
  return report;
}

describe('case 25: the test data of the EU', () => {
  test('is there', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(new Set(files.map((file) => file.split('/')[0])).size).toBeGreaterThan(30);
  });

  test.each(files)('%s', async (file) => {
    const vector = read(file);
    const report = await judge(vector);
    for (const [name, about] of Object.entries(steps)) {
      const expected = vector.EXPECTEDRESULTS[name];
      if (expected === undefined || known[`${file} ${name}`] !== undefined) continue;
      if (about.includes('schema') && withoutSchema.test(file)) continue;
      expect({ name, holds: !failedAt(report, about) }).toEqual({ name, holds: expected });
    }
    if (Object.values(vector.EXPECTEDRESULTS).includes(false)) {
      // A picture that cannot be read, and schemas that allow more than the one in force.
      const exempt = /q1\.json$|^nl\//.test(file);
      if (!exempt) expect(report.verdict).toBe('invalid');
    }
    if (
      report.certificate?.format === 'hcert' &&
      vector.JSON !== undefined &&
      vector.EXPECTEDRESULTS['EXPECTEDVALIDJSON']
    ) {
      expect(Object.keys(report.certificate.payload).toSorted()).toEqual(Object.keys(vector.JSON).toSorted());
    }
  });

  test('the differences that are known are still there', async () => {
    for (const place of Object.keys(known)) {
      const [file = '', name = ''] = place.split(' ');
      if (!files.includes(file)) continue;
      const vector = read(file);
      expect(failedAt(await judge(vector), steps[name] ?? [])).not.toBe(!vector.EXPECTEDRESULTS[name]);
    }
  });
});
