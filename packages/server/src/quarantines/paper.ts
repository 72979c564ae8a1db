import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { QuarantineKind } from '@binhan/domain/tracing';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { nameOf } from '../people/shown-name';
import { mayActFor } from '../people/store';
import { printed } from '../print/document';
import type { Services } from '../services';
import { allQuarantines } from './quarantine-rows';

const kinds: Record<QuarantineKind, { vi: string; en: string }> = {
  facility: { vi: 'Cách ly tập trung', en: 'Quarantine in a facility' },
  hotel: { vi: 'Cách ly tại khách sạn', en: 'Quarantine in a hotel' },
  home: { vi: 'Cách ly tại nhà', en: 'Quarantine at home' },
  treatment: { vi: 'Cách ly tại cơ sở điều trị', en: 'Quarantine in a facility for treatment' },
  'self-monitoring': { vi: 'Tự theo dõi sức khoẻ', en: 'Watching one’s own health' },
};

const MARGIN = 56;

/** The paper at the end of a quarantine, for the person themselves or who acts for them (tagged PDF, A4). */
export async function quarantinePaper(
  { settings }: Services,
  call: Call,
  id: string,
): Promise<{ data: Uint8Array; mediaType: 'application/pdf'; name: string } | Refusal> {
  const { person } = citizen(call.actor);
  const row = await allQuarantines(call).where('quarantine.id', '=', id).executeTakeFirst();
  if (row === undefined || !(await mayActFor(call.db, person, row.person, call.today)))
    return refuse('not_found');
  if (row.state !== 'completed') return refuse('wrong_state', { state: row.state });
  const details = PersonDetails.partial().safeParse(row.details ?? {});
  const day = (date: string) => date.split('-').toReversed().join('/');
  const kind = kinds[row.kind];
  const title = { vi: 'Giấy xác nhận hoàn thành cách ly', en: 'Certificate of completed quarantine' };
  const { document, bytes } = await printed(title.vi, { size: 'A4', margin: MARGIN });
  const top = document.struct('Document');
  document.addStructure(top);
  const line = (as: 'H1' | 'P', face: string, size: number, words: string, lang = 'vi-VN') => {
    top.add(document.struct(as, { lang }, () => document.font(face).fontSize(size).text(words)));
  };
  line('P', 'regular', 10, settings.province.name);
  line('H1', 'bold', 20, title.vi);
  line('P', 'regular', 12, title.en, 'en');
  document.moveDown();
  const born = details.success ? details.data.bornOn : undefined;
  const facts = [
    { vi: 'Họ và tên', en: 'Name', value: nameOf(row) ?? '' },
    { vi: 'Ngày sinh', en: 'Born', value: born === undefined ? '' : day(born) },
    { vi: 'Hình thức', en: 'Kind', value: `${kind.vi} / ${kind.en}` },
    { vi: 'Từ ngày', en: 'From', value: day(row.beginsOn) },
    { vi: 'Đến hết ngày', en: 'Until the end of', value: day(row.endsOn) },
    { vi: 'Căn cứ', en: 'By', value: row.source },
  ];
  for (const { vi, en, value } of facts) line('P', 'regular', 12, `${vi} (${en}): ${value}`);
  document.moveDown();
  line('P', 'regular', 9, `Số: ${row.number}`);
  top.end();
  document.end();
  return { data: await bytes, mediaType: 'application/pdf', name: 'hoan-thanh-cach-ly.pdf' };
}
