import { bookings } from './bookings';
import { catalog } from './catalog';
import { certificates } from './certificates';
import { declarations } from './declarations';
import { drafts } from './drafts';
import { exchange } from './exchange';
import { imports } from './imports';
import { laboratory } from './laboratory';
import { lists } from './lists';
import { logins } from './logins';
import { notifications } from './notifications';
import { people } from './people';
import { places } from './places';
import { records } from './records';
import { reports } from './reports';
import { results } from './results';
import { sessions } from './sessions';
import { shifts } from './shifts';
import { areas, site } from './site';
import { staff } from './staff';
import { stays } from './stays';
import { tubes } from './tubes';
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
  tubes,
  laboratory,
  imports,
  lists,
  results,
  certificates,
  reports,
  notifications,
  exchange,
  webhooks,
  records,
  staff,
  catalog,
};
