import { dateIn, datePlus } from '@binhan/domain/time';
import { type Offices, enrolAt } from './enrol-at';

/** What lies in the refrigerator of the site: products of the campaign, with lots that were invented. */
const stock = [
  { vaccine: 'comirnaty', number: 'DEMO-PF01', doses: 60 },
  { vaccine: 'vaxzevria', number: 'DEMO-AZ01', doses: 50 },
] as const;

/** Days until a lot of the demonstration expires. */
const DAYS_KEPT = 200;

/** Whoever screens and whoever vaccinates at the vaccination site, and its stock. */
export async function seedVaccination(offices: Offices, place: string): Promise<void> {
  const { services } = offices.door.server;
  await enrolAt(offices, place, {
    role: 'screener',
    name: 'Bác sĩ khám sàng lọc',
    email: 'kham-sang-loc@binhan.example',
  });
  const vaccinator = await enrolAt(offices, place, {
    role: 'vaccinator',
    name: 'Điều dưỡng tiêm',
    email: 'tiem@binhan.example',
  });
  const expiresOn = datePlus(dateIn(services.clock(), services.settings.timeZone), DAYS_KEPT);
  for (const lot of stock) await vaccinator.stock.receive({ place, expiresOn, ...lot });
}
