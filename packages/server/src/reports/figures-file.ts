import type { FileBody, FiguresRow, ReceivedOf, contract } from '@binhan/contract';
import type { TestingFigures } from '@binhan/domain/reporting';
import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { WORKBOOK, workbook } from '../sheets/workbook';
import { figuresOfAreas } from './area-figures';

type Reports = (typeof contract)['reports'];

const words = {
  vi: {
    title: 'Số liệu xét nghiệm',
    sheets: ['Theo ngày và đơn vị', 'Theo xét nghiệm'],
    by: { sampled: 'theo ngày lấy mẫu', tested: 'theo ngày xét nghiệm', released: 'theo ngày trả kết quả' },
    about: 'Về tệp này',
    taken: 'Người xuất, lúc xuất',
    units: { area: 'Xã, phường', site: 'Điểm lấy mẫu', laboratory: 'Phòng xét nghiệm' },
    columns: ['Ngày', 'Số ống', 'Ống đơn', 'Ống gộp', 'Lượt người', 'Từ chối', 'Chưa có kết quả'],
    out: ['Trung vị trả kết quả (phút)', '9/10 ống trả trong (phút)', 'Trả đúng hẹn'],
    found: [
      'Xét nghiệm',
      'Ống có kết quả',
      'Dương tính',
      'Âm tính',
      'Chưa kết luận',
      'Lấy lại',
      'Mẫu gộp dương tính',
    ],
    total: 'Tổng',
  },
  en: {
    title: 'Testing figures',
    sheets: ['By day and unit', 'By test'],
    by: { sampled: 'by day of the sample', tested: 'by day of the test', released: 'by day of the release' },
    about: 'About this file',
    taken: 'Taken by, at',
    units: { area: 'Commune', site: 'Site', laboratory: 'Laboratory' },
    columns: ['Day', 'Tubes', 'Single', 'Pooled', 'People', 'Rejected', 'No result yet'],
    out: ['Median to the result (minutes)', '9 of 10 within (minutes)', 'In time'],
    found: [
      'Test',
      'Tubes with a result',
      'Positive',
      'Negative',
      'Undecided',
      'Take again',
      'Positive pools',
    ],
    total: 'Total',
  },
};

/** The figures as a workbook: by day and unit, and by test; it says who took it and when. */
export async function figuresFile(
  services: Pick<Services, 'areas' | 'settings'>,
  call: Call,
  { language = call.language, ...asked }: ReceivedOf<Reports['figuresFile']>,
): Promise<FileBody | Refusal> {
  const counted = await figuresOfAreas(services, call, asked);
  if (isRefusal(counted)) return counted;
  const text = words[language];
  const lines = [
    `${text.title}, ${asked.from} – ${lastDay(asked.until)}, ${text.by[asked.by]}`,
    `${text.taken}: ${takerOf(call)}, ${stamp(call.now, services.settings.timeZone, language)}`,
  ];
  const tests = new Map(counted.tests.map(({ id, name }) => [id, name[language]]));
  const [first = '', second = ''] = text.sheets;
  const data = await workbook(
    [
      {
        name: first,
        columns: [text.columns[0] ?? '', text.units[asked.per], ...text.columns.slice(1), ...text.out],
        rows: [
          ...counted.rows.map(({ day, name, figures }) => [day, name, ...cellsOf(figures)]),
          [text.total, '', ...cellsOf(counted.total)],
        ],
      },
      {
        name: second,
        columns: [text.columns[0] ?? '', text.units[asked.per], ...text.found],
        rows: [
          ...counted.rows.flatMap((row) => foundRows(row, tests)),
          ...foundRows({ day: text.total, name: '', figures: counted.total }, tests),
        ],
      },
    ],
    { name: text.about, lines },
  );
  return { data, mediaType: WORKBOOK, name: `so-lieu-xet-nghiem-${asked.from}.xlsx` };
}

function takerOf({ actor }: Call): string {
  return actor.kind === 'staff' ? actor.name : actor.kind;
}

function cellsOf(figures: TestingFigures): (number | undefined)[] {
  const { tubes, single, pooled, people, rejected, pending, turnaround } = figures;
  return [
    tubes,
    single,
    pooled,
    people,
    rejected,
    pending,
    turnaround?.median,
    turnaround?.ninth,
    turnaround?.inTime,
  ];
}

function foundRows(
  { day, name, figures }: Pick<FiguresRow, 'day' | 'name' | 'figures'>,
  tests: ReadonlyMap<string, string>,
): (string | number)[][] {
  return figures.found.map(({ test, tubes, positive, negative, undecided, takeAgain, positivePools }) => [
    day,
    name,
    tests.get(test) ?? test,
    tubes,
    positive,
    negative,
    undecided,
    takeAgain,
    positivePools,
  ]);
}

function lastDay(until: string): string {
  return new Date(Date.parse(`${until}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function stamp(now: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return format.format(new Date(now));
}
