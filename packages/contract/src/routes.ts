// Made by `npm run generate` from the contract: do not edit.

const write = (path: string) => ({ method: 'POST', path, effect: 'write', body: 'json' }) as const;
const ask = (path: string) => ({ method: 'POST', path, effect: 'read', body: 'json' }) as const;
const search = (path: string) => ({ method: 'POST', path, effect: 'read', body: 'page' }) as const;
const read = (path: string) => ({ method: 'GET', path, effect: 'read', body: 'json' }) as const;
const list = (path: string) => ({ method: 'GET', path, effect: 'read', body: 'page' }) as const;
const file = (path: string) => ({ method: 'GET', path, effect: 'read', body: 'file' }) as const;

export const logins = {
  askCode: write('/logins/code'),
  signIn: write('/logins/phone'),
  confirmOwner: write('/logins/phone/owner'),
  beginAnew: write('/logins/phone/anew'),
  signInStaff: write('/logins/staff'),
  secondFactor: write('/logins/staff/second-factor'),
  signInShift: write('/logins/shift'),
  current: read('/logins/current'),
  signOut: { method: 'DELETE', path: '/logins/current', effect: 'write', body: 'json' },
} as const;

export const people = {
  mine: read('/me/people'),
  save: { method: 'PUT', path: '/me/people/{person}', effect: 'write', body: 'json' },
  add: write('/me/people'),
  endProxy: write('/me/proxies/{proxy}/end'),
  code: ask('/me/people/{person}/code'),
  organisations: ask('/organisations/search'),
  stateOrganisation: { method: 'PUT', path: '/me/organisation', effect: 'write', body: 'json' },
} as const;

export const declarations = {
  make: write('/declarations'),
  makeForOther: write('/declarations/for-others'),
  change: { method: 'PUT', path: '/declarations/{declaration}', effect: 'write', body: 'json' },
  withdraw: write('/declarations/{declaration}/withdraw'),
  receipt: ask('/declarations/receipt'),
  mine: list('/me/declarations'),
  search: search('/declarations/search'),
  show: read('/declarations/{declaration}'),
  entries: list('/me/entries'),
} as const;

export const drafts = {
  save: write('/drafts'),
  open: ask('/drafts/open'),
} as const;

export const site = {
  show: read('/site'),
  keys: read('/keys'),
  form: read('/forms/{form}'),
} as const;

export const areas = {
  provinces: read('/areas'),
  below: read('/areas/{area}/below'),
  search: ask('/areas/search'),
  convert: ask('/areas/convert'),
} as const;

export const places = {
  register: write('/places'),
  mine: read('/me/places'),
  addGate: write('/places/{place}/gates'),
  close: write('/places/{place}/close'),
  reopen: write('/places/{place}/reopen'),
  guards: read('/places/{place}/guards'),
  addGuard: write('/places/{place}/guards'),
  removeGuard: { method: 'DELETE', path: '/places/{place}/guards/{grant}', effect: 'write', body: 'json' },
  poster: file('/places/{place}/gates/{gate}/poster'),
  withdrawPoster: write('/places/{place}/gates/{gate}/poster/withdraw'),
  hours: read('/places/{place}/hours'),
  setCapacity: write('/places/{place}/capacity'),
  search: search('/places/search'),
  show: read('/places/{place}'),
  decide: write('/places/{place}/decision'),
  visits: search('/places/{place}/visits'),
  exportVisits: { method: 'POST', path: '/places/{place}/visits/export', effect: 'read', body: 'stream' },
} as const;

export const stays = {
  readPoster: ask('/posters/read'),
  scanPoster: write('/stays/by-poster'),
  scanPerson: write('/stays/by-guard'),
  leave: write('/stays/{stay}/leave'),
  mine: list('/me/stays'),
} as const;

export const gates = {
  pack: write('/gates/pack'),
  check: write('/gates/check'),
  devices: read('/places/{place}/devices'),
  stop: write('/gates/devices/{device}/stop'),
} as const;

export const sessions = {
  find: search('/sessions/search'),
  show: read('/sessions/{session}'),
  plan: write('/places/{place}/sessions'),
  change: write('/places/{place}/sessions/{session}/change'),
  atSite: list('/places/{place}/sessions'),
  sites: search('/sites/search'),
  choices: read('/places/{place}/choices'),
} as const;

export const bookings = {
  reasons: read('/test-reasons'),
  hold: write('/bookings'),
  book: write('/bookings/{booking}/book'),
  move: write('/bookings/{booking}/move'),
  cancel: write('/bookings/{booking}/cancel'),
  mine: list('/me/bookings'),
  calendar: file('/bookings/{booking}/calendar'),
  standBy: write('/sessions/{session}/stand-by'),
  waiting: read('/me/stand-by'),
  leaveStandBy: write('/sessions/{session}/stand-by/leave'),
  atDesk: search('/places/{place}/sessions/{session}/bookings/search'),
  arrive: write('/places/{place}/sessions/{session}/bookings/{booking}/arrive'),
  walkIn: write('/places/{place}/sessions/{session}/walk-ins'),
  queue: read('/places/{place}/sessions/{session}/queue'),
  serve: write('/places/{place}/sessions/{session}/bookings/{booking}/serve'),
} as const;

export const shifts = {
  make: write('/places/{place}/shifts'),
  list: list('/places/{place}/shifts'),
  end: write('/places/{place}/shifts/{shift}/end'),
  mine: read('/shifts/mine'),
  enter: write('/shifts/mine/entries'),
  entries: search('/shifts/mine/entries/search'),
  withdraw: write('/shifts/mine/entries/{entry}/withdraw'),
} as const;

export const programs = {
  find: ask('/programs/search'),
} as const;

export const registrations = {
  register: write('/registrations'),
  mine: read('/me/registrations'),
  withdraw: write('/registrations/{registration}/withdraw'),
  enter: write('/registrations/entries'),
  entries: list('/registrations/entries'),
  search: search('/registrations/search'),
  show: read('/registrations/{registration}'),
  figures: ask('/registrations/figures'),
  change: write('/registrations/{registration}/change'),
  preview: ask('/places/{place}/sessions/{session}/invitations/preview'),
  invite: write('/places/{place}/sessions/{session}/invitations'),
} as const;

export const tubes = {
  collect: write('/places/{place}/tubes'),
  undo: write('/places/{place}/tubes/{tube}/undo'),
  atSite: search('/places/{place}/tubes/search'),
  expected: search('/places/{place}/sessions/{session}/expected'),
  who: ask('/places/{place}/people/by-code'),
  handOver: write('/places/{place}/tubes/hand-over'),
  labels: { method: 'POST', path: '/places/{place}/labels', effect: 'read', body: 'file' },
  choices: read('/places/{place}/sampling-choices'),
} as const;

export const laboratory = {
  receive: write('/places/{place}/laboratory/receive'),
  reject: write('/places/{place}/laboratory/reject'),
  worklist: search('/places/{place}/laboratory/worklist'),
  tube: read('/places/{place}/laboratory/tubes/{tube}'),
  enter: write('/places/{place}/laboratory/results'),
  verify: write('/places/{place}/laboratory/results/{result}/verify'),
  sendBack: write('/places/{place}/laboratory/results/{result}/return'),
  release: write('/places/{place}/laboratory/release'),
  withdraw: write('/places/{place}/laboratory/results/{result}/withdraw'),
  addControl: write('/places/{place}/laboratory/controls'),
  controls: search('/places/{place}/laboratory/controls/search'),
  released: file('/places/{place}/laboratory/released'),
  choices: read('/places/{place}/laboratory/choices'),
  sites: list('/me/laboratories'),
} as const;

export const imports = {
  upload: {
    method: 'POST',
    path: '/places/{place}/laboratory/imports',
    effect: 'write',
    body: 'json',
    form: true,
  },
  list: list('/places/{place}/laboratory/imports'),
  show: read('/places/{place}/laboratory/imports/{import}'),
  rows: search('/places/{place}/laboratory/imports/{import}/rows'),
  commit: write('/places/{place}/laboratory/imports/{import}/commit'),
  cancel: write('/places/{place}/laboratory/imports/{import}/cancel'),
  problems: file('/places/{place}/laboratory/imports/{import}/problems'),
  template: file('/places/{place}/laboratory/import-template'),
} as const;

export const doseFiles = {
  choices: read('/places/{place}/dose-files/choices'),
  template: file('/places/{place}/dose-files/template'),
  upload: { method: 'POST', path: '/places/{place}/dose-files', effect: 'write', body: 'json', form: true },
  list: list('/places/{place}/dose-files'),
  show: read('/places/{place}/dose-files/{file}'),
  rows: search('/places/{place}/dose-files/{file}/rows'),
  commit: write('/places/{place}/dose-files/{file}/commit'),
  cancel: write('/places/{place}/dose-files/{file}/cancel'),
  problems: file('/places/{place}/dose-files/{file}/problems'),
  export: { method: 'POST', path: '/places/{place}/dose-files/export', effect: 'read', body: 'file' },
} as const;

export const lists = {
  organisations: read('/lists/organisations'),
  choices: read('/places/{place}/lists/choices'),
  template: file('/places/{place}/lists/template'),
  upload: {
    method: 'POST',
    path: '/places/{place}/lists/sessions/{session}',
    effect: 'write',
    body: 'json',
    form: true,
  },
  list: list('/places/{place}/lists'),
  show: read('/places/{place}/lists/{list}'),
  rows: search('/places/{place}/lists/{list}/rows'),
  problems: file('/places/{place}/lists/{list}/problems'),
  commit: write('/places/{place}/lists/{list}/commit'),
  cancel: write('/places/{place}/lists/{list}/cancel'),
  progress: read('/places/{place}/lists/{list}/progress'),
  people: list('/places/{place}/lists/{list}/people'),
  slips: file('/places/{place}/lists/{list}/slips'),
} as const;

export const placeFiles = {
  choices: read('/place-files/choices'),
  template: file('/place-files/template'),
  upload: { method: 'POST', path: '/place-files', effect: 'write', body: 'json', form: true },
  list: list('/place-files'),
  show: read('/place-files/{file}'),
  rows: search('/place-files/{file}/rows'),
  commit: write('/place-files/{file}/commit'),
  cancel: write('/place-files/{file}/cancel'),
  problems: file('/place-files/{file}/problems'),
  posters: file('/place-files/{file}/posters'),
} as const;

export const contactFiles = {
  template: file('/cases/{case}/contact-files/template'),
  upload: { method: 'POST', path: '/cases/{case}/contact-files', effect: 'write', body: 'json', form: true },
  list: list('/cases/{case}/contact-files'),
  show: read('/cases/{case}/contact-files/{file}'),
  rows: search('/cases/{case}/contact-files/{file}/rows'),
  choose: write('/cases/{case}/contact-files/{file}/choices'),
  commit: write('/cases/{case}/contact-files/{file}/commit'),
  cancel: write('/cases/{case}/contact-files/{file}/cancel'),
  problems: file('/cases/{case}/contact-files/{file}/problems'),
} as const;

export const results = {
  mine: list('/me/results'),
  show: read('/me/results/{specimen}'),
  slip: file('/me/results/{specimen}/slip'),
  certificate: write('/me/results/{specimen}/certificate'),
  open: ask('/results/open'),
  openCertificate: write('/results/open/certificate'),
  openSlip: { method: 'POST', path: '/results/open/slip', effect: 'read', body: 'file' },
  check: ask('/results/check'),
  atDesk: search('/places/{place}/specimens/search'),
  askRebind: write('/places/{place}/specimens/{specimen}/rebind'),
  decideRebind: write('/places/{place}/rebinds/{rebind}/decide'),
} as const;

export const doses = {
  mine: read('/me/doses'),
  choices: read('/doses/choices'),
  declare: write('/me/doses'),
  takeBack: write('/me/doses/{dose}/withdrawal'),
  foreign: write('/me/doses/foreign'),
  find: ask('/places/{place}/records/search'),
  key: write('/places/{place}/records'),
  replace: write('/places/{place}/doses/{dose}/replacement'),
  withdraw: write('/places/{place}/doses/{dose}/withdrawal'),
} as const;

export const conflicts = {
  search: search('/conflicts/search'),
  decide: write('/conflicts/{conflict}/decision'),
} as const;

export const claims = {
  make: write('/me/claims'),
  attach: { method: 'POST', path: '/me/claims/{claim}/evidence', effect: 'write', body: 'json', form: true },
  mine: list('/me/claims'),
  withdraw: write('/me/claims/{claim}/withdrawal'),
  search: search('/claims/search'),
  show: read('/claims/{claim}'),
  evidence: file('/claims/{claim}/evidence'),
  route: write('/claims/{claim}/route'),
  decide: write('/claims/{claim}/decision'),
} as const;

export const matches = {
  search: search('/matches/search'),
  show: read('/matches/{match}'),
  decide: write('/matches/{match}/decision'),
  undo: write('/matches/{match}/undo'),
} as const;

export const phones = {
  find: ask('/places/{place}/phone-changes/search'),
  ask: write('/places/{place}/phone-changes'),
  decide: write('/places/{place}/phone-changes/{change}/decide'),
} as const;

export const certificates = {
  trust: read('/certificates/trust'),
  revocations: read('/certificates/revocations'),
  trustList: read('/certificates/trust-list'),
  revocationList: read('/certificates/revocation-list'),
  anchor: read('/certificates/anchor'),
  mine: read('/me/certificates'),
  ofDose: write('/me/doses/{dose}/certificate'),
  ofRecovery: write('/me/results/{specimen}/recovery'),
  paper: file('/me/certificates/{kind}/{of}/paper'),
  destinations: read('/certificates/destinations'),
  forDestination: ask('/me/certificates/destination'),
  choose: ask('/me/certificates/choice'),
} as const;

export const issuers = {
  search: search('/issuers/search'),
  propose: write('/issuers'),
  decide: write('/issuers/{issuer}/decision'),
  hold: write('/issuers/{issuer}/hold'),
  free: write('/issuers/{issuer}/free'),
  rotate: write('/issuers/{issuer}/rotation'),
  stop: write('/issuers/{issuer}/stop'),
} as const;

export const visits = {
  choices: read('/places/{place}/sessions/{session}/vaccination'),
  sessions: read('/places/{place}/vaccination-sessions'),
  people: list('/places/{place}/sessions/{session}/visits'),
  screen: write('/places/{place}/visits/{booking}/screenings'),
  clear: write('/places/{place}/visits/{booking}/clear'),
  give: write('/places/{place}/visits/{booking}/dose'),
  notGiven: write('/places/{place}/visits/{booking}/not-given'),
  leave: write('/places/{place}/visits/{booking}/leave'),
} as const;

export const stock = {
  balance: read('/places/{place}/stock'),
  sites: list('/me/stock-sites'),
  choices: read('/places/{place}/stock/choices'),
  receive: write('/places/{place}/stock/receipts'),
  send: write('/places/{place}/stock/sendings'),
  arrive: write('/places/{place}/stock/arrivals'),
  waste: write('/places/{place}/stock/wastes'),
  count: write('/places/{place}/stock/counts'),
  moves: search('/places/{place}/stock/moves'),
  ofSession: read('/places/{place}/sessions/{session}/stock'),
  pause: write('/places/{place}/stock/{lot}/pause'),
  seen: write('/places/{place}/stock/notices/{notice}/seen'),
} as const;

export const lots = {
  search: search('/lots/search'),
  show: read('/lots/{lot}'),
  decide: write('/lots/{lot}/decide'),
  pause: write('/lots/{lot}/pause'),
  people: search('/lots/{lot}/people'),
  called: write('/lots/{lot}/doses/{dose}/called'),
  exportPeople: { method: 'POST', path: '/lots/{lot}/people/export', effect: 'read', body: 'stream' },
} as const;

export const reactions = {
  followed: read('/me/followed-doses'),
  answer: write('/me/doses/{dose}/answers'),
  report: write('/me/doses/{dose}/reactions'),
  reportAtSite: write('/places/{place}/doses/{dose}/reactions'),
  search: search('/reactions/search'),
  show: read('/reactions/{reaction}'),
  complete: write('/reactions/{reaction}/complete'),
  investigate: write('/reactions/{reaction}/investigate'),
  notify: write('/reactions/{reaction}/notify'),
  assess: write('/reactions/{reaction}/assess'),
  close: write('/reactions/{reaction}/close'),
  reopen: write('/reactions/{reaction}/reopen'),
  figures: read('/reaction-figures'),
} as const;

export const cases = {
  diseases: read('/traced-diseases'),
  search: search('/cases/search'),
  show: read('/cases/{case}'),
  open: write('/cases'),
  change: write('/cases/{case}/change'),
  decide: write('/cases/{case}/decide'),
  trace: write('/cases/{case}/trace'),
  places: ask('/cases/{case}/places'),
  chain: ask('/cases/{case}/chain'),
  curve: ask('/cases/curve'),
} as const;

export const contacts = {
  search: search('/contacts/search'),
  show: read('/contacts/{contact}'),
  name: write('/contacts'),
  decide: write('/contacts/{contact}/decide'),
  assign: write('/contacts/assign'),
  say: write('/contacts/{contact}/diary'),
  note: write('/contacts/{contact}/note'),
} as const;

export const quarantines = {
  search: search('/quarantines/search'),
  show: read('/quarantines/{quarantine}'),
  decide: write('/quarantines/{quarantine}/decide'),
  paper: file('/quarantines/{quarantine}/certificate.pdf'),
} as const;

export const followUps = {
  mine: read('/me/follow-ups'),
  say: write('/me/follow-ups/diary'),
} as const;

export const warnings = {
  count: ask('/warnings/count'),
  draft: write('/warnings'),
  decide: write('/warnings/{warning}/decide'),
  search: search('/warnings/search'),
  mine: read('/me/warnings'),
  read: write('/me/warnings/{warning}/read'),
  figures: read('/warnings/figures'),
  show: read('/warnings/{warning}'),
} as const;

export const levels = {
  published: read('/levels'),
  history: ask('/levels/history'),
  propose: ask('/levels/proposals'),
  figures: write('/levels/figures'),
  decide: write('/levels'),
} as const;

export const reports = {
  figures: ask('/reports/figures'),
  figuresFile: { method: 'POST', path: '/reports/figures/file', effect: 'read', body: 'file' },
  own: read('/places/{place}/reports'),
  send: write('/places/{place}/reports'),
  completeness: ask('/reports/completeness'),
  units: search('/reports/units'),
  ask: write('/reports/ask'),
} as const;

export const notifications = {
  search: search('/notifications/search'),
  show: read('/notifications/{notification}'),
  notify: write('/notifications/{notification}/notify'),
  drop: write('/notifications/{notification}/drop'),
  takeBack: write('/notifications/{notification}/take-back'),
} as const;

export const exchange = {
  status: read('/exchange'),
  transmissions: search('/exchange/transmissions/search'),
  again: write('/exchange/transmissions/{transmission}/again'),
  leaveOut: write('/exchange/transmissions/{transmission}/leave-out'),
  reconcile: write('/exchange/reconciliations'),
  reconciliations: list('/exchange/reconciliations'),
  report: file('/exchange/reconciliations/{reconciliation}/file'),
  inbox: write('/exchange/national/inbox'),
} as const;

export const webhooks = {
  list: search('/webhooks/search'),
  add: write('/webhooks'),
  rotate: write('/webhooks/{webhook}/rotate'),
  end: { method: 'DELETE', path: '/webhooks/{webhook}', effect: 'write', body: 'json' },
  test: write('/webhooks/{webhook}/test'),
  replay: write('/webhooks/{webhook}/replay'),
} as const;

export const records = {
  looks: list('/me/looks'),
  consents: list('/me/consents'),
  ask: write('/me/requests'),
  attach: {
    method: 'POST',
    path: '/me/requests/{request}/evidence',
    effect: 'write',
    body: 'json',
    form: true,
  },
  asked: list('/me/requests'),
  copy: read('/me/copy'),
  search: search('/requests/search'),
  evidence: file('/requests/{request}/evidence'),
  decide: write('/requests/{request}/decision'),
} as const;

export const staff = {
  work: read('/work'),
  search: search('/staff/search'),
  show: read('/staff/{member}'),
  create: write('/staff'),
  reset: write('/staff/{member}/reset'),
  give: write('/grants'),
  end: write('/grants/{grant}/end'),
  stops: search('/staff/stops/search'),
  liftStop: write('/staff/stops/{stop}/lift'),
  audit: search('/audit/search'),
  adoption: read('/adoption'),
  addOrganisation: write('/organisations'),
  integrators: search('/integrators/search'),
  addIntegrator: write('/integrators'),
  endIntegrator: { method: 'DELETE', path: '/integrators/{integrator}', effect: 'write', body: 'json' },
} as const;

export const catalog = {
  entries: search('/catalog/entries/search'),
  propose: write('/catalog/proposals'),
  proposals: search('/catalog/proposals/search'),
  decide: write('/catalog/proposals/{proposal}/decision'),
} as const;

/** Method and path of every endpoint, by resource and action. */
export const routes = {
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
} as const;

/** A route without its schemas. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  effect: 'read' | 'write';
  body: 'json' | 'page' | 'file' | 'stream';
  form?: true;
}
