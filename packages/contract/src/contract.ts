import { bookings } from './bookings';
import { catalog } from './catalog';
import { certificates } from './certificates';
import { claims } from './claims';
import { conflicts } from './conflicts';
import { declarations } from './declarations';
import { doses } from './doses';
import { drafts } from './drafts';
import { exchange } from './exchange';
import { doseFiles } from './dose-files';
import { imports } from './imports';
import { issuers } from './issuers';
import { laboratory } from './laboratory';
import { lists } from './lists';
import { logins } from './logins';
import { matches } from './matches';
import { notifications } from './notifications';
import { people } from './people';
import { phones } from './phones';
import { places } from './places';
import { programs } from './programs';
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
  reports,
  notifications,
  exchange,
  webhooks,
  records,
  staff,
  catalog,
};
