import type { Codes } from './accounts/codes';
import type { StaffLogin } from './accounts/staff-login';
import { implementBookings } from './bookings/implement';
import { implementCatalog } from './catalog/implement';
import { implementDeclarations } from './declarations/implement';
import { implementDrafts } from './drafts/implement';
import type { Implementations } from './http/implement';
import { implementPeople } from './people/implement';
import { implementPhones } from './phones/implement';
import { implementPlaces } from './places/implement';
import { implementPrograms } from './programs/implement';
import { implementRecords } from './records/implement';
import type { Services } from './services';
import { implementCertificates } from './certificates/implement';
import { implementClaims } from './claims/implement';
import { implementConflicts } from './conflicts/implement';
import { implementDoses } from './doses/implement';
import { implementIssuers } from './issuers/implement';
import { implementMatches } from './matches/implement';
import { implementExchange } from './exchange/implement';
import { implementDoseFiles } from './dose-files/implement';
import { implementImports } from './imports/implement';
import { implementCases } from './cases/implement';
import { implementContacts } from './contacts/implement';
import { implementFollowUps } from './follow-ups/implement';
import { implementGates } from './gates/implement';
import { implementLevels } from './levels/implement';
import { implementQuarantines } from './quarantines/implement';
import { implementWarnings } from './warnings/implement';
import { implementLaboratory } from './laboratory/implement';
import { implementLists } from './lists/implement';
import { implementContactFiles } from './contact-files/implement';
import { implementPlaceFiles } from './place-files/implement';
import { implementLogins } from './logins/implement';
import { implementNotifications } from './notifications/implement';
import { implementRegistrations } from './registrations/implement';
import { implementReports } from './reports/implement';
import { implementResults } from './results/implement';
import { implementSessions } from './sessions/implement';
import { implementShifts } from './shifts/implement';
import { implementAreas, implementSite } from './site/implement';
import { implementStaff } from './staff/implement';
import { implementStays } from './stays/implement';
import { implementTubes } from './tubes/implement';
import { implementLots } from './lots/implement';
import { implementReactions } from './reactions/implement';
import { implementStock } from './stock/implement';
import { implementVisits } from './visits/implement';
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
    gates: implementGates(services),
    cases: implementCases(services),
    contacts: implementContacts(services),
    quarantines: implementQuarantines(services),
    followUps: implementFollowUps(),
    warnings: implementWarnings(services),
    levels: implementLevels(services),
    sessions: implementSessions(services),
    bookings: implementBookings(services),
    shifts: implementShifts(services),
    programs: implementPrograms(services),
    registrations: implementRegistrations(services),
    tubes: implementTubes(services),
    laboratory: implementLaboratory(services),
    imports: implementImports(services),
    doseFiles: implementDoseFiles(services),
    lists: implementLists(services),
    placeFiles: implementPlaceFiles(services),
    contactFiles: implementContactFiles(services),
    results: implementResults(services),
    doses: implementDoses(services),
    conflicts: implementConflicts(services),
    claims: implementClaims(services),
    matches: implementMatches(services),
    phones: implementPhones(services, codes),
    certificates: implementCertificates(services),
    issuers: implementIssuers(services),
    visits: implementVisits(services),
    stock: implementStock(services),
    lots: implementLots(services),
    reactions: implementReactions(services),
    reports: implementReports(services),
    notifications: implementNotifications(services),
    exchange: implementExchange(services),
    webhooks: implementWebhooks(services),
    records: implementRecords(services),
    staff: implementStaff(services),
    catalog: implementCatalog(services),
  };
}
