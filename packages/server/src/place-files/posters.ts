import type { FileBody } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import type { FileRow } from '../imports/change-set';
import { postersPdf } from '../places/poster-pdf';
import { posterTexts } from '../places/poster-texts';
import type { Services } from '../services';

/** Posters in one file: a printer has them in minutes, and they are drawn while somebody waits. */
export const IN_PART = 50;

/** The posters of the confirmed places of a file, in the order of its rows; a part of them. */
export async function posters(
  services: Services,
  call: Call,
  file: FileRow,
  part: number,
): Promise<FileBody | Refusal> {
  const entrances = await call.db
    .selectFrom('changeRow')
    .innerJoin('place', 'place.id', 'changeRow.madePlace')
    .innerJoin('gate', 'gate.place', 'place.id')
    .select(['place.id as place', 'place.name', 'place.area', 'place.province'])
    .select(['gate.id as gate', 'gate.name as gateName'])
    .where('changeRow.changeSet', '=', file.id)
    .where('place.state', '=', 'confirmed')
    .orderBy('changeRow.number')
    .orderBy('gate.number')
    .orderBy('gate.id')
    .limit(IN_PART)
    .offset((part - 1) * IN_PART)
    .execute();
  if (entrances.length === 0) return refuse('wrong_state', { state: file.state });
  const texts = await posterTexts(services, call, entrances);
  if (isRefusal(texts)) return texts;
  return { data: await postersPdf(texts), mediaType: 'application/pdf', name: `ma-qr-dia-diem-${part}.pdf` };
}
