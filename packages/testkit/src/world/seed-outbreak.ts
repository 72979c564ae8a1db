import { dateIn, datePlus, instantPlus } from '@binhan/domain/time';
import { invent } from '../people/people';
import type { Offices } from './enrol-at';
import type { Client } from './sign-in';

/**
 * A small outbreak in the commune: a suspected case whom an official opened, somebody they named, and the commune's figures
 * with the level that was decided on them.
 */
export async function seedOutbreak({ door, official }: Pick<Offices, 'door' | 'official'>): Promise<void> {
  const { services } = door.server;
  const now = services.clock();
  const today = dateIn(now, services.settings.timeZone);
  const { id } = await official.cases.open({
    details: invent(300).details,
    disease: 'covid-19',
    class: 'probable',
    dates: { onsetOn: datePlus(today, -2), reportedOn: today },
    note: 'Trạm y tế báo: sốt, ho, có tiếp xúc',
  });
  await named(official, id, now);
  await official.levels.figures({
    area: '11239',
    asOf: today,
    population: 21_000,
    coverage: 0.86,
    treatmentReady: true,
  });
  await official.levels.decide({ area: '11239', disease: 'covid-19', rank: 1 });
}

async function named(official: Client, id: string, now: string): Promise<void> {
  await official.contacts.name({
    case: id,
    details: invent(301).details,
    exposure: {
      basis: 'named',
      from: instantPlus(now, -26),
      to: instantPlus(now, -25),
      meeting: 'Ăn cơm cùng bàn',
      metres: 1,
      mask: 'none',
    },
  });
}
