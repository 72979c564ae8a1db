import { readCertificate } from '@binhan/certificates';
import { vnFields } from '@binhan/certificates/issue';
import { valueSets } from '@binhan/certificates/value-sets';
import type { FileBody, IssuedCertificate, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Transaction } from 'kysely';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { OutsideCall } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import { specimenRows } from '../results/rows';
import type { Services } from '../services';
import { type PaperText, certificatePdf } from './certificate-pdf';
import { issueDoseCertificate } from './dose-certificate';
import { issueRecoveryCertificate } from './recovery-certificate';
import { issueTestCertificate } from './test-certificate';

type Paper = ReceivedOf<(typeof contract)['certificates']['paper']>;

const titles: Record<Paper['kind'], { vi: string; en: string }> = {
  v: { vi: 'Chứng nhận tiêm chủng', en: 'Vaccination certificate' },
  t: { vi: 'Chứng nhận xét nghiệm', en: 'Test certificate' },
  r: { vi: 'Chứng nhận khỏi bệnh', en: 'Certificate of recovery' },
};

/** The eleven fields of Decision 5772/QĐ-BYT, in both languages. */
const fieldNames: Record<string, { vi: string; en: string }> = {
  name: { vi: 'Họ và tên', en: 'Name' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  disease: { vi: 'Bệnh', en: 'Disease targeted' },
  dosesReceived: { vi: 'Số mũi đã tiêm', en: 'Doses received' },
  vaccinatedOn: { vi: 'Ngày tiêm', en: 'Date of vaccination' },
  doseNumber: { vi: 'Mũi số', en: 'Dose' },
  vaccine: { vi: 'Loại vắc xin', en: 'Vaccine' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  manufacturer: { vi: 'Nhà sản xuất', en: 'Manufacturer' },
  certificateNumber: { vi: 'Mã số chứng nhận', en: 'Certificate number' },
};

/** A certificate of the household on paper. Printed anew it is the same one. */
export async function paperOf(
  services: Services,
  call: OutsideCall,
  { kind, of, as }: Paper,
): Promise<FileBody | Refusal> {
  // Committed whatever comes of it: see `issued`.
  const found = await call.db.transaction().execute(async (trx) => {
    const people = await actsFor(trx, citizen(call.actor).person, call.today);
    const got =
      kind === 'v'
        ? await ofDose(services, trx, { dose: of, people }, call)
        : await ofSpecimen(services, trx, { specimen: of, people, kind }, call);
    if (got === undefined) return refuse('not_found');
    const { issued, person, area, province } = got;
    if (isRefusal(issued)) return issued;
    await writeAudit(trx, call, {
      action: 'certificates.paper',
      effect: 'read',
      subjects: [person],
      area,
      province,
    });
    return issued;
  });
  if (isRefusal(found)) return found;
  const data = await certificatePdf(textOf(services, kind, found), as);
  return { data, mediaType: 'application/pdf', name: as === 'a4' ? 'chung-nhan.pdf' : 'the-chung-nhan.pdf' };
}

type Moment = Pick<OutsideCall, 'now' | 'today'>;

async function ofDose(
  services: Services,
  trx: Transaction<Database>,
  { dose, people }: { dose: string; people: string[] },
  { now, today }: Moment,
) {
  const row = await trx
    .selectFrom('dose')
    .select(['person', 'area', 'province'])
    .where('id', '=', dose)
    .where('person', 'in', people)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { person } = row;
  return { ...row, issued: await issueDoseCertificate(services, trx, { dose, person }, now, today) };
}

async function ofSpecimen(
  services: Services,
  trx: Transaction<Database>,
  { specimen, people, kind }: { specimen: string; people: string[]; kind: 't' | 'r' },
  { now }: Moment,
) {
  const row = await specimenRows(trx)
    .where('specimen.id', '=', specimen)
    .where('specimen.person', 'in', people)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const issue = kind === 't' ? issueTestCertificate : issueRecoveryCertificate;
  const { person, area, province } = row;
  return { person, area, province, issued: await issue(services, trx, row, now) };
}

function textOf({ settings }: Services, kind: Paper['kind'], issued: IssuedCertificate): PaperText {
  const read = readCertificate(issued.text);
  const certificate = 'value' in read && read.value.format === 'hcert' ? read.value : undefined;
  const fields = certificate === undefined ? undefined : vnFields(certificate, { valueSets });
  const name = certificate?.payload.nam;
  const rows = fields?.map(({ name: field, value, display }) => ({
    ...(fieldNames[field] ?? { vi: field, en: field }),
    value: display ?? value ?? '',
  })) ?? [
    { vi: 'Họ và tên', en: 'Name', value: [name?.fn, name?.gn].filter(Boolean).join(' ') },
    { vi: 'Ngày sinh', en: 'Date of birth', value: certificate?.payload.dob ?? '' },
    { vi: 'Mã số chứng nhận', en: 'Certificate number', value: issued.identifier },
  ];
  const day = (at: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: settings.timeZone,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(new Date(at));
  return {
    province: settings.province.name,
    title: titles[kind],
    name: [name?.fn, name?.gn].filter(Boolean).join(' '),
    latin: [name?.fnt, name?.gnt].filter(Boolean).join('<<'),
    rows,
    code: issued.text,
    until: day(issued.expiresAt),
    issued: day(issued.issuedAt),
  };
}
