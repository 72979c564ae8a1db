import type { HcertReading, ShcReading } from '../reading';
import { warn, type Scanned } from '../scanned';

const base45 = /^[\dA-Z $%*+\-./:]*$/;

/** Recognises signed health certificates by their registered prefixes; judging them is another package's work. */
export function readHealthCertificate({
  raw,
  line,
  warnings,
}: Scanned): HcertReading | ShcReading | undefined {
  const hcert = /^HC([\dA-Z]):/.exec(line);
  if (hcert) {
    const body = line.slice(4);
    if (body === '' || !base45.test(body)) warn(warnings, 'malformed');
    return {
      kind: 'hcert',
      signature: 'unchecked',
      fields: { version: hcert[1] ?? '', body },
      warnings,
      raw,
    };
  }
  const shc = /^shc:\/(?:(\d{1,3})\/(\d{1,3})\/)?(.*)$/is.exec(line);
  if (!shc) return undefined;
  const [, part, parts, digits = ''] = shc;
  if (!/^(\d\d)+$/.test(digits)) warn(warnings, 'malformed');
  if (parts !== undefined && Number(parts) > 1) warn(warnings, 'partial');
  const position = part === undefined ? {} : { part: Number(part), parts: Number(parts) };
  return { kind: 'shc', signature: 'unchecked', fields: { digits, ...position }, warnings, raw };
}
