import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { findRecord, keyDose, replaceAtSite, withdrawAtSite } from './at-site';
import { doseChoices } from './choices';
import { addForeign, declareDose, takeBackDose } from './own-lines';
import { recordsOf } from './person-record';
import { shownRecord } from './shown-line';

/** The vaccination record: one's own, and at a site. */
export function implementDoses(services: Services): Implementations['doses'] {
  return {
    async mine(_input, call) {
      const people = await actsFor(call.db, citizen(call.actor).person, call.today);
      const { records, named } = await recordsOf(services.secrets, call.db, people, call.today);
      return { records: records.map((record) => shownRecord(record, named, call.today)) };
    },
    choices: (_input, call) => doseChoices(call),
    declare: (input, call) => declareDose(services, call, input),
    takeBack: (input, call) => takeBackDose(services, call, input),
    foreign: (input, call) => addForeign(services, call, input),
    find: (input, call) => findRecord(services, call, input),
    key: (input, call) => keyDose(services, call, input),
    replace: (input, call) => replaceAtSite(services, call, input),
    withdraw: (input, call) => withdrawAtSite(services, call, input),
  };
}
