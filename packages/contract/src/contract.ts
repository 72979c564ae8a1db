import { bookings } from './bookings';
import { catalog } from './catalog';
import { cases } from './cases';
import { certificates } from './certificates';
import { claims } from './claims';
import { conflicts } from './conflicts';
import { contactFiles } from './contact-files';
import { contacts } from './contacts';
import { declarations } from './declarations';
import { doses } from './doses';
import { drafts } from './drafts';
import { exchange } from './exchange';
import { doseFiles } from './dose-files';
import { gates } from './gates';
import { imports } from './imports';
import { issuers } from './issuers';
import { laboratory } from './laboratory';
import { levels } from './levels';
import { lists } from './lists';
import { placeFiles } from './place-files';
import { logins } from './logins';
import { matches } from './matches';
import { notifications } from './notifications';
import { people } from './people';
import { phones } from './phones';
import { places } from './places';
import { programs } from './programs';
import { followUps, quarantines } from './quarantines';
import { records } from './records';
import { registrations } from './registrations';
import { reports } from './reports';
import { results } from './results';
import { sessions } from './sessions';
import { shifts } from './shifts';
import { areas, site } from './site';
import { staff } from './staff';
import { stays } from './stays';
import { tubes } from './tubes';
import { visits } from './visits';
import { stock } from './stock';
import { lots } from './lots';
import { reactions } from './reactions';
import { warnings } from './warnings';
import { webhooks } from './webhooks';

/** The whole HTTP API: one object per resource, one plain object per endpoint. */
export const contract = {
  logins,
  people,
  declarations,
  drafts,
  site,
  areas,
  places,
  stays,
  gates,
  sessions,
  bookings,
  shifts,
  programs,
  registrations,
  tubes,
  laboratory,
  imports,
  doseFiles,
  lists,
  placeFiles,
  contactFiles,
  results,
  doses,
  conflicts,
  claims,
  matches,
  phones,
  certificates,
  issuers,
  visits,
  stock,
  lots,
  reactions,
  cases,
  contacts,
  quarantines,
  followUps,
  warnings,
  levels,
  reports,
  notifications,
  exchange,
  webhooks,
  records,
  staff,
  catalog,
};
