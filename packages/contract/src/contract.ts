import { bookings } from './bookings';
import { catalog } from './catalog';
import { declarations } from './declarations';
import { drafts } from './drafts';
import { imports } from './imports';
import { laboratory } from './laboratory';
import { logins } from './logins';
import { notifications } from './notifications';
import { people } from './people';
import { places } from './places';
import { records } from './records';
import { reports } from './reports';
import { results } from './results';
import { sessions } from './sessions';
import { areas, site } from './site';
import { staff } from './staff';
import { stays } from './stays';
import { tubes } from './tubes';

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
  tubes,
  laboratory,
  imports,
  results,
  reports,
  notifications,
  records,
  staff,
  catalog,
};
