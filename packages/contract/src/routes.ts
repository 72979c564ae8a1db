// Made by `npm run generate` from the contract: do not edit.

/** Method and path of every endpoint, by resource and action. */
export const routes = {
  logins: {
    askCode: { method: 'POST', path: '/logins/code', effect: 'write', body: 'json' },
    signIn: { method: 'POST', path: '/logins/phone', effect: 'write', body: 'json' },
    signInStaff: { method: 'POST', path: '/logins/staff', effect: 'write', body: 'json' },
    secondFactor: { method: 'POST', path: '/logins/staff/second-factor', effect: 'write', body: 'json' },
    current: { method: 'GET', path: '/logins/current', effect: 'read', body: 'json' },
    signOut: { method: 'DELETE', path: '/logins/current', effect: 'write', body: 'json' },
  },
  people: {
    mine: { method: 'GET', path: '/me/people', effect: 'read', body: 'json' },
    save: { method: 'PUT', path: '/me/people/{person}', effect: 'write', body: 'json' },
    add: { method: 'POST', path: '/me/people', effect: 'write', body: 'json' },
    endProxy: { method: 'POST', path: '/me/proxies/{proxy}/end', effect: 'write', body: 'json' },
    code: { method: 'POST', path: '/me/people/{person}/code', effect: 'read', body: 'json' },
    organisations: { method: 'POST', path: '/organisations/search', effect: 'read', body: 'json' },
    stateOrganisation: { method: 'PUT', path: '/me/organisation', effect: 'write', body: 'json' },
  },
  declarations: {
    make: { method: 'POST', path: '/declarations', effect: 'write', body: 'json' },
    makeForOther: { method: 'POST', path: '/declarations/for-others', effect: 'write', body: 'json' },
    change: { method: 'PUT', path: '/declarations/{declaration}', effect: 'write', body: 'json' },
    withdraw: { method: 'POST', path: '/declarations/{declaration}/withdraw', effect: 'write', body: 'json' },
    receipt: { method: 'POST', path: '/declarations/receipt', effect: 'read', body: 'json' },
    mine: { method: 'GET', path: '/me/declarations', effect: 'read', body: 'page' },
    search: { method: 'POST', path: '/declarations/search', effect: 'read', body: 'page' },
    show: { method: 'GET', path: '/declarations/{declaration}', effect: 'read', body: 'json' },
    entries: { method: 'GET', path: '/me/entries', effect: 'read', body: 'page' },
  },
  drafts: {
    save: { method: 'POST', path: '/drafts', effect: 'write', body: 'json' },
    open: { method: 'POST', path: '/drafts/open', effect: 'read', body: 'json' },
  },
  site: {
    show: { method: 'GET', path: '/site', effect: 'read', body: 'json' },
    form: { method: 'GET', path: '/forms/{form}', effect: 'read', body: 'json' },
  },
  areas: {
    provinces: { method: 'GET', path: '/areas', effect: 'read', body: 'json' },
    below: { method: 'GET', path: '/areas/{area}/below', effect: 'read', body: 'json' },
    search: { method: 'POST', path: '/areas/search', effect: 'read', body: 'json' },
    convert: { method: 'POST', path: '/areas/convert', effect: 'read', body: 'json' },
  },
  places: {
    register: { method: 'POST', path: '/places', effect: 'write', body: 'json' },
    mine: { method: 'GET', path: '/me/places', effect: 'read', body: 'json' },
    addGate: { method: 'POST', path: '/places/{place}/gates', effect: 'write', body: 'json' },
    close: { method: 'POST', path: '/places/{place}/close', effect: 'write', body: 'json' },
    reopen: { method: 'POST', path: '/places/{place}/reopen', effect: 'write', body: 'json' },
    guards: { method: 'GET', path: '/places/{place}/guards', effect: 'read', body: 'json' },
    addGuard: { method: 'POST', path: '/places/{place}/guards', effect: 'write', body: 'json' },
    removeGuard: { method: 'DELETE', path: '/places/{place}/guards/{grant}', effect: 'write', body: 'json' },
    poster: { method: 'GET', path: '/places/{place}/gates/{gate}/poster', effect: 'read', body: 'file' },
    search: { method: 'POST', path: '/places/search', effect: 'read', body: 'page' },
    show: { method: 'GET', path: '/places/{place}', effect: 'read', body: 'json' },
    decide: { method: 'POST', path: '/places/{place}/decision', effect: 'write', body: 'json' },
    visits: { method: 'POST', path: '/places/{place}/visits', effect: 'read', body: 'page' },
    exportVisits: { method: 'POST', path: '/places/{place}/visits/export', effect: 'read', body: 'stream' },
  },
  stays: {
    readPoster: { method: 'POST', path: '/posters/read', effect: 'read', body: 'json' },
    scanPoster: { method: 'POST', path: '/stays/by-poster', effect: 'write', body: 'json' },
    scanPerson: { method: 'POST', path: '/stays/by-guard', effect: 'write', body: 'json' },
    leave: { method: 'POST', path: '/stays/{stay}/leave', effect: 'write', body: 'json' },
    mine: { method: 'GET', path: '/me/stays', effect: 'read', body: 'page' },
  },
  sessions: {
    find: { method: 'POST', path: '/sessions/search', effect: 'read', body: 'page' },
    show: { method: 'GET', path: '/sessions/{session}', effect: 'read', body: 'json' },
    plan: { method: 'POST', path: '/places/{place}/sessions', effect: 'write', body: 'json' },
    change: {
      method: 'POST',
      path: '/places/{place}/sessions/{session}/change',
      effect: 'write',
      body: 'json',
    },
    atSite: { method: 'GET', path: '/places/{place}/sessions', effect: 'read', body: 'page' },
    sites: { method: 'POST', path: '/sites/search', effect: 'read', body: 'page' },
    choices: { method: 'GET', path: '/places/{place}/choices', effect: 'read', body: 'json' },
  },
  bookings: {
    reasons: { method: 'GET', path: '/test-reasons', effect: 'read', body: 'json' },
    hold: { method: 'POST', path: '/bookings', effect: 'write', body: 'json' },
    book: { method: 'POST', path: '/bookings/{booking}/book', effect: 'write', body: 'json' },
    move: { method: 'POST', path: '/bookings/{booking}/move', effect: 'write', body: 'json' },
    cancel: { method: 'POST', path: '/bookings/{booking}/cancel', effect: 'write', body: 'json' },
    mine: { method: 'GET', path: '/me/bookings', effect: 'read', body: 'page' },
    calendar: { method: 'GET', path: '/bookings/{booking}/calendar', effect: 'read', body: 'file' },
    standBy: { method: 'POST', path: '/sessions/{session}/stand-by', effect: 'write', body: 'json' },
    atDesk: {
      method: 'POST',
      path: '/places/{place}/sessions/{session}/bookings/search',
      effect: 'read',
      body: 'page',
    },
    arrive: {
      method: 'POST',
      path: '/places/{place}/sessions/{session}/bookings/{booking}/arrive',
      effect: 'write',
      body: 'json',
    },
    walkIn: {
      method: 'POST',
      path: '/places/{place}/sessions/{session}/walk-ins',
      effect: 'write',
      body: 'json',
    },
    serve: {
      method: 'POST',
      path: '/places/{place}/sessions/{session}/bookings/{booking}/serve',
      effect: 'write',
      body: 'json',
    },
  },
  records: {
    looks: { method: 'GET', path: '/me/looks', effect: 'read', body: 'page' },
    consents: { method: 'GET', path: '/me/consents', effect: 'read', body: 'page' },
    ask: { method: 'POST', path: '/me/requests', effect: 'write', body: 'json' },
    attach: {
      method: 'POST',
      path: '/me/requests/{request}/evidence',
      effect: 'write',
      body: 'json',
      form: true,
    },
    asked: { method: 'GET', path: '/me/requests', effect: 'read', body: 'page' },
    copy: { method: 'GET', path: '/me/copy', effect: 'read', body: 'json' },
    search: { method: 'POST', path: '/requests/search', effect: 'read', body: 'page' },
    evidence: { method: 'GET', path: '/requests/{request}/evidence', effect: 'read', body: 'file' },
    decide: { method: 'POST', path: '/requests/{request}/decision', effect: 'write', body: 'json' },
  },
  staff: {
    work: { method: 'GET', path: '/work', effect: 'read', body: 'json' },
    search: { method: 'POST', path: '/staff/search', effect: 'read', body: 'page' },
    show: { method: 'GET', path: '/staff/{member}', effect: 'read', body: 'json' },
    create: { method: 'POST', path: '/staff', effect: 'write', body: 'json' },
    reset: { method: 'POST', path: '/staff/{member}/reset', effect: 'write', body: 'json' },
    give: { method: 'POST', path: '/grants', effect: 'write', body: 'json' },
    end: { method: 'POST', path: '/grants/{grant}/end', effect: 'write', body: 'json' },
    audit: { method: 'POST', path: '/audit/search', effect: 'read', body: 'page' },
    adoption: { method: 'GET', path: '/adoption', effect: 'read', body: 'json' },
    addOrganisation: { method: 'POST', path: '/organisations', effect: 'write', body: 'json' },
    integrators: { method: 'POST', path: '/integrators/search', effect: 'read', body: 'page' },
    addIntegrator: { method: 'POST', path: '/integrators', effect: 'write', body: 'json' },
    endIntegrator: { method: 'DELETE', path: '/integrators/{integrator}', effect: 'write', body: 'json' },
  },
  catalog: {
    entries: { method: 'POST', path: '/catalog/entries/search', effect: 'read', body: 'page' },
    propose: { method: 'POST', path: '/catalog/proposals', effect: 'write', body: 'json' },
    proposals: { method: 'POST', path: '/catalog/proposals/search', effect: 'read', body: 'page' },
    decide: { method: 'POST', path: '/catalog/proposals/{proposal}/decision', effect: 'write', body: 'json' },
  },
} as const;

/** A route without its schemas. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  effect: 'read' | 'write';
  body: 'json' | 'page' | 'file' | 'stream';
  form?: true;
}
