import { expect, test } from 'vitest';
import { bookingTransitions, sessionTransitions } from './booking';
import { proposalTransitions } from './catalog';
import { declarationTransitions } from './declaration';
import { proxyTransitions } from './person';
import { placeTransitions } from './place';
import { issuerTransitions } from './certificate';
import { changeSetTransitions, claimTransitions, dataRequestTransitions, matchTransitions } from './record';
import { resultTransitions, tubeTransitions } from './testing';
import { caseTransitions, contactTransitions, quarantineTransitions, warningTransitions } from './tracing';
import {
  adverseEventTransitions,
  doseTransitions,
  lotTransitions,
  registrationTransitions,
} from './vaccination';

// Every state times every event; `-` is refused.
const expected = {
  declaration: {
    table: declarationTransitions,
    events: ['replace', 'withdraw'],
    rows: { current: 'replaced withdrawn', replaced: '- -', withdrawn: '- -' },
  },
  proxy: { table: proxyTransitions, events: ['end'], rows: { active: 'ended', ended: '-' } },
  place: {
    table: placeTransitions,
    events: ['confirm', 'refuse', 'close', 'reopen'],
    rows: {
      registered: 'confirmed refused - -',
      confirmed: '- - closed -',
      refused: '- - - -',
      closed: '- - - confirmed',
    },
  },
  session: {
    table: sessionTransitions,
    events: ['open', 'close', 'cancel'],
    rows: {
      draft: 'open - cancelled',
      open: '- closed cancelled',
      closed: 'open - cancelled',
      cancelled: '- - -',
    },
  },
  booking: {
    table: bookingTransitions,
    events: ['book', 'arrive', 'serve', 'cancel', 'expire', 'miss'],
    rows: {
      held: 'booked - - cancelled expired -',
      booked: '- arrived - cancelled - missed',
      arrived: '- - done cancelled - -',
      done: '- - - - - -',
      cancelled: '- - - - - -',
      expired: '- - - - - -',
      missed: '- arrived - - - -',
    },
  },
  tube: {
    table: tubeTransitions,
    events: ['discard', 'send', 'receive', 'reject', 'test', 'test-again'],
    rows: {
      collected: 'discarded sent received rejected - -',
      sent: '- - received rejected - -',
      received: '- sent - rejected tested -',
      tested: '- - - - - received',
      rejected: '- - - - - -',
      discarded: '- - - - - -',
    },
  },
  result: {
    table: resultTransitions,
    events: ['verify', 'return', 'release', 'replace', 'withdraw'],
    rows: {
      entered: 'verified returned - - -',
      verified: '- returned released - -',
      released: '- - - replaced withdrawn',
      returned: '- - - - -',
      replaced: '- - - - -',
      withdrawn: '- - - - -',
    },
  },
  'file of rows': {
    table: changeSetTransitions,
    events: ['read', 'refuse', 'commit', 'finish', 'cancel'],
    rows: {
      uploaded: 'read refused - - cancelled',
      read: '- - committing - cancelled',
      committing: '- - - committed -',
      refused: '- - - - -',
      committed: '- - - - -',
      cancelled: '- - - - -',
    },
  },
  proposal: {
    table: proposalTransitions,
    events: ['approve', 'reject'],
    rows: { proposed: 'approved rejected', approved: '- -', rejected: '- -' },
  },
  registration: {
    table: registrationTransitions,
    events: ['invite', 'lapse', 'serve', 'withdraw', 'decline', 'readmit'],
    rows: {
      waiting: 'invited - done withdrawn declined -',
      invited: '- waiting done withdrawn declined -',
      done: '- - - - - -',
      withdrawn: '- - - - - -',
      declined: '- - - withdrawn - waiting',
    },
  },
  dose: {
    table: doseTransitions,
    events: ['replace', 'withdraw'],
    rows: { recorded: 'replaced withdrawn', replaced: '- -', withdrawn: '- -' },
  },
  lot: {
    table: lotTransitions,
    events: ['hold', 'free', 'recall'],
    rows: { usable: 'held - recalled', held: '- usable recalled', recalled: '- - -' },
  },
  'report of an adverse event': {
    table: adverseEventTransitions,
    events: ['complete', 'investigate', 'notify', 'assess', 'close', 'reopen'],
    rows: {
      received: 'received investigating received - closed -',
      investigating: 'investigating - investigating investigating closed -',
      closed: '- - - - - investigating',
    },
  },
  claim: {
    table: claimTransitions,
    events: ['route', 'accept', 'decline', 'withdraw'],
    rows: {
      received: 'received accepted declined withdrawn',
      accepted: '- - - -',
      declined: '- - - -',
      withdrawn: '- - - -',
    },
  },
  match: {
    table: matchTransitions,
    events: ['merge', 'part', 'undo'],
    rows: {
      open: 'merged different -',
      merged: '- - undone',
      different: 'merged - -',
      undone: 'merged - -',
    },
  },
  issuer: {
    table: issuerTransitions,
    events: ['approve', 'decline', 'hold', 'free', 'stop', 'rotate'],
    rows: {
      proposed: 'active declined - - - -',
      active: '- - held - stopped active',
      held: '- - - active stopped -',
      stopped: '- - - - - -',
      declined: '- - - - - -',
    },
  },
  case: {
    table: caseTransitions,
    events: ['close', 'reopen', 'withdraw', 'reinstate'],
    rows: {
      open: 'closed - withdrawn -',
      closed: '- open withdrawn -',
      withdrawn: '- - - open',
    },
  },
  contact: {
    table: contactTransitions,
    events: ['follow', 'complete', 'lose', 'cancel', 'dismiss', 'restart'],
    rows: {
      new: 'in-follow-up - lost cancelled not-needed -',
      'in-follow-up': '- completed lost cancelled not-needed -',
      completed: '- - - - - -',
      lost: 'in-follow-up - - cancelled not-needed -',
      cancelled: '- - - - - new',
      'not-needed': '- - - cancelled - new',
    },
  },
  quarantine: {
    table: quarantineTransitions,
    events: ['begin', 'complete', 'lift', 'extend', 'cancel'],
    rows: {
      ordered: 'running - - ordered cancelled',
      running: '- completed lifted running -',
      completed: '- - - - -',
      lifted: '- - - - -',
      cancelled: '- - - - -',
    },
  },
  warning: {
    table: warningTransitions,
    events: ['release', 'decline', 'stop', 'resume', 'recall'],
    rows: {
      drafted: 'released declined - - -',
      released: '- - stopped - recalled',
      stopped: '- - - released recalled',
      recalled: '- - - - -',
      declined: '- - - - -',
    },
  },
  'request of a data subject': {
    table: dataRequestTransitions,
    events: ['acknowledge', 'complete', 'decline'],
    rows: {
      received: 'acknowledged done declined',
      acknowledged: '- done declined',
      done: '- - -',
      declined: '- - -',
    },
  },
};

const cells = Object.entries(expected).flatMap(([thing, { table, events, rows }]) =>
  Object.entries<string>(rows).flatMap(([state, row]) =>
    events.map((event, place) => [thing, state, event, row.split(' ')[place], table] as const),
  ),
);

test.each(cells)('a %s that is %s, on %s: %s', (_, state, event, next, table) => {
  const events: object = Reflect.get(table, state);
  expect(Reflect.get(events, event) ?? '-').toBe(next);
});

test.each(Object.entries(expected))(
  'a %s has no other state and no other event',
  (_, { table, events, rows }) => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(rows).toSorted());
    const known = Object.values<object>(table).flatMap((row) => Object.keys(row));
    for (const event of known) expect(events).toContain(event);
    for (const next of Object.values<object>(table).flatMap((row) => Object.values(row))) {
      expect(Object.keys(rows)).toContain(next);
    }
  },
);
