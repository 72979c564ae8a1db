import type { FileBody } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Outcome, TestKind } from '@binhan/domain/testing';
import type { Instant } from '@binhan/domain/time';
import { type SlipText as Says, signQr } from '@binhan/qr/signed';
import type { Kysely, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { nameOf } from '../people/shown-name';
import type { Services } from '../services';
import { ownResults, standingOfRow } from './own-result';
import type { SpecimenRow } from './rows';
import { type SlipText, slipPdf } from './slip-pdf';

type Db = Kysely<Database> | Transaction<Database>;

/** The slip of a released result, printed at a moment. Where another specimen is needed there is none. */
export async function slipOf(
  services: Services,
  db: Db,
  row: SpecimenRow,
  now: Instant,
): Promise<FileBody | Refusal> {
  const [shown] = await ownResults(db, [row]);
  if (standingOfRow(row).stage !== 'ready' || shown?.result === undefined)
    return refuse('wrong_state', { state: standingOfRow(row).stage });
  const { result } = shown;
  const kind = (await everHeld(db, 'test', [row.kind])).get(row.kind);
  const signer = await nameOfStaff(db, row.releasedBy);
  const { settings, qrKeys } = services;
  const code = await signQr(
    {
      kind: 'slip',
      slip: result.id,
      issuedAt: new Date(result.releasedAt),
      says: saysOf(row, result.outcome),
    },
    qrKeys.signing,
  );
  const moment = momentIn(settings.timeZone);
  const text: SlipText = {
    province: settings.province.name,
    title: { vi: `Phiếu kết quả xét nghiệm`, en: 'Test result slip' },
    outcome: {
      vi: `Kết quả: ${result.outcome.name.vi}`,
      en: `Result: ${result.outcome.name.en}`,
    },
    advice: result.outcome.advice,
    rows: rowsOf(row, { kind, kit: result.kit.name.vi, signer, moment }),
    ...(result.replacesOneOf === undefined
      ? {}
      : {
          corrects: {
            vi: `Phiếu này thay cho phiếu trả lúc ${moment(result.replacesOneOf)}; phiếu đó không còn giá trị.`,
            en: 'This slip takes the place of an earlier one, which no longer holds.',
          },
        }),
    code,
    checkAt: `${settings.origin}/kiem-tra-phieu`,
    printedAt: `In lúc ${moment(now)}`,
  };
  return { data: await slipPdf(text), mediaType: 'application/pdf', name: `ket-qua-${row.code}.pdf` };
}

/** What the code says, as it stands on the paper. */
function saysOf(row: SpecimenRow, { id }: Pick<Outcome, 'id'>): Says {
  const details = PersonDetails.safeParse(row.details);
  return {
    test: row.kind,
    outcome: id,
    collectedAt: row.takenAt,
    name: (nameOf(row) ?? '').toLocaleUpperCase('vi'),
    ...(details.success ? { birthYear: details.data.bornOn.slice(0, 4) } : {}),
  };
}

function rowsOf(
  row: SpecimenRow,
  about: {
    kind: TestKind | undefined;
    kit: string;
    signer: string | undefined;
    moment: (at: Instant) => string;
  },
): SlipText['rows'] {
  const details = PersonDetails.safeParse(row.details);
  const person = details.success ? details.data : undefined;
  const number = person?.identifiers[0]?.value;
  const at = (date: Date | null) => (date === null ? undefined : about.moment(date.toISOString()));
  const specimen = about.kind?.specimens.find(({ id }) => id === row.specimen)?.name.vi;
  const cycles = row.cycleThresholds?.map(({ target, cycles: count }) => `${target} ${count}`).join(', ');
  const all: readonly [string, string, string | undefined][] = [
    ['Họ và tên', 'Name', nameOf(row)?.toLocaleUpperCase('vi')],
    ['Ngày sinh', 'Date of birth', person?.bornOn.split('-').toReversed().join('/')],
    ['Số giấy tờ', 'Document', number === undefined ? undefined : `••••${number.slice(-4)}`],
    ['Xét nghiệm', 'Test', about.kind?.name.vi],
    ['Loại mẫu', 'Specimen', specimen],
    ['Mã ống', 'Tube', row.code],
    ['Số người trong ống', 'People in the tube', row.people > 1 ? String(row.people) : undefined],
    ['Lấy mẫu tại', 'Taken at', row.site],
    ['Lấy mẫu lúc', 'Taken', at(row.takenAt)],
    ['Phòng xét nghiệm', 'Laboratory', row.laboratory ?? undefined],
    ['Nhận mẫu lúc', 'Received', at(row.receivedAt)],
    ['Sinh phẩm', 'Kit', row.lot === null ? about.kit : `${about.kit}, lô ${row.lot}`],
    ['Giá trị Ct', 'Cycle threshold', cycles],
    ['Xét nghiệm lúc', 'Tested', at(row.testedAt)],
    ['Trả kết quả lúc', 'Released', at(row.releasedAt)],
    ['Người duyệt', 'Released by', about.signer],
  ];
  return all.flatMap(([vi, en, value]) => (value === undefined || value === '' ? [] : [{ vi, en, value }]));
}

async function nameOfStaff(db: Db, id: string | null): Promise<string | undefined> {
  if (id === null) return undefined;
  const row = await db.selectFrom('loginUser').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name;
}

function momentIn(timeZone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat('vi-VN', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => format.format(new Date(at));
}
