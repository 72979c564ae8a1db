import type { Codes } from './accounts/codes';
import type { StaffLogin } from './accounts/staff-login';
import { implementBookings } from './bookings/implement';
import { implementCatalog } from './catalog/implement';
import { implementDeclarations } from './declarations/implement';
import { implementDrafts } from './drafts/implement';
import type { Implementations } from './http/implement';
import { implementPeople } from './people/implement';
import { implementPlaces } from './places/implement';
import { implementRecords } from './records/implement';
import type { Services } from './services';
import { implementCertificates } from './certificates/implement';
import { implementExchange } from './exchange/implement';
import { implementImports } from './imports/implement';
import { implementLaboratory } from './laboratory/implement';
import { implementLists } from './lists/implement';
import { implementLogins } from './logins/implement';
import { implementNotifications } from './notifications/implement';
import { implementReports } from './reports/implement';
import { implementResults } from './results/implement';
import { implementSessions } from './sessions/implement';
import { implementShifts } from './shifts/implement';
import { implementAreas, implementSite } from './site/implement';
import { implementStaff } from './staff/implement';
import { implementStays } from './stays/implement';
import { implementTubes } from './tubes/implement';
import { implementWebhooks } from './webhooks/implement';

/** What happens when each endpoint of the contract is called: the compiler demands one entry per endpoint. */
export function implement(services: Services, codes: Codes, staffLogin: StaffLogin): Implementations {
  return {
    logins: implementLogins(services, codes, staffLogin),
    people: implementPeople(services),
    declarations: implementDeclarations(services),
    drafts: implementDrafts(services),
    site: implementSite(services),
    areas: implementAreas(services),
    places: implementPlaces(services),
    stays: implementStays(services),
    sessions: implementSessions(services),
    bookings: implementBookings(services),
    shifts: implementShifts(services),
    tubes: implementTubes(services),
    laboratory: implementLaboratory(services),
    imports: implementImports(services),
    lists: implementLists(services),
    results: implementResults(services),
    certificates: implementCertificates(services),
    reports: implementReports(services),
    notifications: implementNotifications(services),
    exchange: implementExchange(services),
    webhooks: implementWebhooks(services),
    records: implementRecords(services),
    staff: implementStaff(services),
    catalog: implementCatalog(services),
  };
}
