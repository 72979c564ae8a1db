/**
 * Who gets what from every endpoint, written and reviewed by hand: case 1 of the abuse list. The test beside it carries
 * out every cell, so a change of access is a change of this file.
 *
 * The first column says what asking for a record of somebody else, another place or another area gives whoever may call:
 *
 * - `404`  the answer of an unknown thing, byte for byte
 * - `none` it is simply not in the answer
 * - `any`  the endpoint shows public things, to everyone it lets in
 * - `-`    there is no way to name a record of others
 *
 * The other columns say what the caller gets of their own:
 *
 * - `any`  an answer without records of persons, the same for everyone
 * - `rows` exactly the own rows
 * - `done` it is carried out
 * - `none` an answer with nothing in it
 * - `401`  unauthenticated: also for records of others
 * - `404`  not found: also for records of others
 */
/** The columns in their order. A household is a citizen who acts for a child; managers and guards are citizens with a grant. */
export const columns = [
  'other',
  'anonymous',
  'citizen',
  'household',
  'administrator',
  'official',
  'place-manager',
  'guard',
  'registrar',
  'sampler',
  'technician',
  'verifier',
  'helper',
  'volunteer',
  'liaison',
  'coordinator',
  'screener',
  'vaccinator',
  'tracer',
  'auditor',
  'integrator',
] as const;

/** One line per endpoint. */
export const expected = `
endpoint                    other anon  citi  hous  admi  offi  mana  guar  regi  samp  tech  veri  help  volu  liai  coor  scre  vacc  trac  audi  inte
logins.askCode              -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.signIn               -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.confirmOwner         -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.beginAnew            -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.signInStaff          -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.secondFactor         -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.signInShift          -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.current              -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
logins.signOut              -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any

people.mine                 none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
people.save                 404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
people.add                  -     401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
people.endProxy             404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
people.code                 404   401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
people.organisations        any   401   any   any   404   404   any   any   any   404   404   404   404   404   404   404   404   404   404   404   404
people.stateOrganisation    any   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404

declarations.make           404   done  done  done  done  done  done  done  done  done  done  done  done  done  done  done  done  done  done  done  done
declarations.makeForOther   -     401   404   404   404   404   404   done  404   404   404   404   done  404   404   404   404   404   404   404   404
declarations.change         404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
declarations.withdraw       404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
declarations.receipt        -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
declarations.mine           none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
declarations.search         none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
declarations.show           404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
declarations.entries        none  401   404   404   404   404   404   rows  404   404   404   404   rows  404   404   404   404   404   404   404   404

drafts.save                 -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
drafts.open                 -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
site.show                   -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
site.keys                   -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
site.form                   -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
areas.provinces             -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
areas.below                 -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
areas.search                -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
areas.convert               -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any

places.register             -     401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
places.mine                 none  401   none  none  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
places.addGate              404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.withdrawPoster       404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.setCapacity          404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.close                404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.reopen               404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.guards               404   401   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.hours                404   401   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.addGuard             404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.removeGuard          404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.poster               404   401   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.search               none  401   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   rows
places.show                 404   401   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   rows
places.decide               404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.visits               404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
places.exportVisits         404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

stays.readPoster            -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
stays.scanPoster            404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
stays.scanPerson            404   401   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404
stays.leave                 404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
stays.mine                  none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404

sessions.find               any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
sessions.show               any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
sessions.plan               404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
sessions.change             404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
sessions.atSite             404   401   404   404   404   rows  rows  404   rows  rows  404   404   404   404   404   rows  rows  rows  404   404   404
sessions.sites              none  401   404   404   404   rows  rows  404   rows  rows  404   404   404   404   404   rows  rows  rows  404   404   404
sessions.choices            404   401   404   404   404   rows  rows  404   rows  rows  404   404   404   404   404   rows  rows  rows  404   404   404

bookings.reasons            -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
bookings.hold               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.book               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.move               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.cancel             404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.mine               none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
bookings.calendar           404   401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
bookings.standBy            404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.waiting            none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
bookings.leaveStandBy       404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.atDesk             404   401   404   404   404   404   rows  404   rows  404   404   404   404   404   404   404   404   404   404   404   404
bookings.arrive             404   401   404   404   404   404   done  404   done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.walkIn             404   401   404   404   404   404   done  404   done  404   404   404   404   404   404   404   404   404   404   404   404
bookings.queue              404   401   404   404   404   404   rows  404   rows  404   404   404   404   404   404   404   404   404   404   404   404
bookings.serve              404   401   404   404   404   404   done  404   done  404   404   404   404   404   404   404   404   404   404   404   404

shifts.make                 404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
shifts.list                 404   401   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
shifts.end                  404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
shifts.mine                 -     401   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404   404
shifts.enter                -     401   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404   404
shifts.entries              none  401   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404   404
shifts.withdraw             404   401   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404   404

programs.find               -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
registrations.register      404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
registrations.mine          none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
registrations.withdraw      404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
registrations.enter         404   401   404   404   404   404   404   404   404   404   404   404   done  404   404   done  404   404   404   404   404
registrations.entries       none  401   404   404   404   404   404   404   404   404   404   404   rows  404   404   rows  404   404   404   404   404
registrations.search        none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404
registrations.show          404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404
registrations.figures       -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   any   404   404   404   404   404
registrations.change        404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404
registrations.preview       404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   any   404   404   404   404   404
registrations.invite        404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404

tubes.collect               404   401   404   404   404   404   done  404   404   done  404   404   404   404   404   404   404   404   404   404   404
tubes.undo                  404   401   404   404   404   404   done  404   404   done  404   404   404   404   404   404   404   404   404   404   404
tubes.atSite                404   401   404   404   404   404   rows  404   404   rows  404   404   404   404   404   404   404   404   404   404   404
tubes.expected              404   401   404   404   404   404   rows  404   404   rows  404   404   404   404   404   404   404   404   404   404   404
tubes.who                   404   401   404   404   404   404   rows  404   404   rows  404   404   404   404   404   404   404   404   404   404   404
tubes.handOver              404   401   404   404   404   404   done  404   404   done  404   404   404   404   404   404   404   404   404   404   404
tubes.labels                404   401   404   404   404   404   any   404   404   any   404   404   404   404   404   404   404   404   404   404   404
tubes.choices               404   401   404   404   404   404   rows  404   404   rows  404   404   404   404   404   404   404   404   404   404   404

laboratory.receive          404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
laboratory.reject           404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
laboratory.worklist         404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
laboratory.tube             404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
laboratory.enter            404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
laboratory.verify           404   401   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404
laboratory.sendBack         404   401   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404
laboratory.release          404   401   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404
laboratory.withdraw         404   401   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404
laboratory.addControl       404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
laboratory.controls         404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
laboratory.released         404   401   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404   404   404   404
laboratory.choices          404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
laboratory.sites            none  401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404

imports.upload              404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
imports.list                404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
imports.show                404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
imports.rows                404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
imports.commit              404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
imports.cancel              404   401   404   404   404   404   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404
imports.problems            404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404
imports.template            404   401   404   404   404   404   404   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404

doseFiles.choices           404   401   404   404   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.template          404   401   404   404   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.upload            404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.list              404   401   404   404   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.show              404   401   404   404   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.rows              404   401   404   404   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.commit            404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.cancel            404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.problems          404   401   404   404   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404
doseFiles.export            404   401   404   404   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404

placeFiles.choices          -     401   404   404   404   any   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.template         -     401   404   404   404   any   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.upload           404   401   404   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.list             none  401   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.show             404   401   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.rows             404   401   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.commit           404   401   404   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.cancel           404   401   404   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.problems         404   401   404   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
placeFiles.posters          404   401   404   404   404   any   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404

lists.organisations         none  401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.choices               404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.template              404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.upload                404   401   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404
lists.list                  404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.show                  404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.rows                  404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.problems              404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.commit                404   401   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404
lists.cancel                404   401   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404   404   404
lists.progress              404   401   404   404   404   404   404   404   404   404   404   404   404   404   any   404   404   404   404   404   404
lists.people                404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404
lists.slips                 404   401   404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404   404   404   404   404

results.mine                none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
results.show                404   401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
results.slip                404   401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
results.certificate         404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
results.open                -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
results.openSlip            -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
results.openCertificate     -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
results.check               -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
results.atDesk              404   401   404   404   404   404   rows  404   rows  404   404   404   404   404   404   404   404   404   404   404   404
results.askRebind           404   401   404   404   404   404   done  404   done  404   404   404   404   404   404   404   404   404   404   404   404
results.decideRebind        404   401   404   404   404   404   done  404   done  404   404   404   404   404   404   404   404   404   404   404   404

doses.mine                  none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
doses.choices               -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
doses.declare               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
doses.takeBack              404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
doses.foreign               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
doses.find                  404   401   404   404   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404
doses.key                   404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404
doses.replace               404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404
doses.withdraw              404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404

conflicts.search            none  401   404   404   404   rows  404   404   rows  404   404   404   404   404   404   rows  404   404   404   404   404
conflicts.decide            404   401   404   404   404   done  404   404   done  404   404   404   404   404   404   done  404   404   404   404   404

claims.make                 404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
claims.attach               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
claims.mine                 none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
claims.withdraw             404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
claims.search               none  401   404   404   404   rows  404   404   rows  404   404   404   404   404   404   rows  404   404   404   404   404
claims.show                 404   401   404   404   404   rows  404   404   rows  404   404   404   404   404   404   rows  404   404   404   404   404
claims.evidence             404   401   404   404   404   any   404   404   any   404   404   404   404   404   404   any   404   404   404   404   404
claims.route                404   401   404   404   404   done  404   404   done  404   404   404   404   404   404   done  404   404   404   404   404
claims.decide               404   401   404   404   404   done  404   404   done  404   404   404   404   404   404   done  404   404   404   404   404

phones.find                 404   401   404   404   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404
phones.ask                  404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404
phones.decide               404   401   404   404   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404

certificates.trust          -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
certificates.revocations    -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
certificates.trustList      -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
certificates.revocationList -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
certificates.anchor         -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
certificates.mine           none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
certificates.ofDose         404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
certificates.ofRecovery     404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
certificates.paper          404   401   any   any   404   404   any   any   any   404   404   404   404   404   404   404   404   404   404   404   404
certificates.destinations   -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
certificates.forDestination none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
certificates.choose         404   401   any   any   404   404   any   any   any   404   404   404   404   404   404   404   404   404   404   404   404

matches.search              none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
matches.show                404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
matches.decide              404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
matches.undo                404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

issuers.search              none  401   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
issuers.propose             404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
issuers.decide              404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
issuers.hold                404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
issuers.free                404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
issuers.rotate              404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
issuers.stop                404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

visits.choices              404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   any   any   404   404   404
visits.sessions             404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   any   any   404   404   404
visits.people               404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   rows  rows  404   404   404
visits.screen               404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404
visits.clear                404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404   404
visits.give                 404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   done  404   404   404
visits.notGiven             404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   done  done  404   404   404
visits.leave                404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   done  done  404   404   404

stock.balance               404   401   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   rows  404   404   404
stock.sites                 none  401   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   rows  404   404   404
stock.choices               404   401   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   any   404   404   404
stock.receive               404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404
stock.send                  404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404
stock.arrive                404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404
stock.waste                 404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404
stock.count                 404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404
stock.moves                 404   401   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   any   404   404   404
stock.ofSession             404   401   404   404   404   404   any   404   404   404   404   404   404   404   404   404   404   any   404   404   404
stock.seen                  404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404
stock.pause                 404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   done  404   404   404

lots.search                 none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
lots.show                   404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
lots.decide                 404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
lots.pause                  404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
lots.people                 404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
lots.called                 404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
lots.exportPeople           404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

reactions.followed          none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
reactions.answer            404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
reactions.report            404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
reactions.reportAtSite      404   401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   done  done  404   404   404
reactions.search            none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.show              404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.complete          404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.investigate       404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.notify            404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.assess            404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.close             404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.reopen            404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
reactions.figures           -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

reports.figures             none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   rows  404
reports.figuresFile         -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   404   any   404
reports.own                 404   401   404   404   404   404   rows  404   404   404   404   rows  404   404   404   404   404   404   404   404   404
reports.send                404   401   404   404   404   404   done  404   404   404   404   done  404   404   404   404   404   404   404   404   404
reports.completeness        -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   404   any   404
reports.units               none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   rows  404
reports.ask                 none  401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

notifications.search        none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
notifications.show          404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
notifications.notify        404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
notifications.drop          404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
notifications.takeBack      404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

exchange.status             none  401   404   404   any   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.transmissions      none  401   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.again              404   401   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.leaveOut           404   401   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.reconcile          -     401   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.reconciliations    -     401   404   404   any   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.report             -     401   404   404   any   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
exchange.inbox              -     any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any

webhooks.list               none  401   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
webhooks.add                404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
webhooks.rotate             404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
webhooks.end                404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
webhooks.test               404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
webhooks.replay             404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

records.looks               none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
records.consents            none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
records.ask                 -     401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
records.attach              404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
records.asked               none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
records.copy                none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
records.search              none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
records.evidence            404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
records.decide              404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

staff.work                  none  401   404   404   rows  rows  404   404   404   rows  rows  rows  rows  rows  rows  rows  rows  rows  rows  rows  404
staff.search                none  401   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.show                  404   401   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.create                404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.reset                 404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.give                  404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.end                   404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.stops                 none  401   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.liftStop              404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.audit                 none  401   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   rows  404
staff.adoption              none  401   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   rows  404
staff.addOrganisation       404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.integrators           none  401   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.addIntegrator         404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
staff.endIntegrator         404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

catalog.entries             none  401   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   rows  rows
catalog.propose             404   401   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
catalog.proposals           none  401   404   404   rows  rows  404   404   404   404   404   404   404   404   404   404   404   404   404   rows  rows
catalog.decide              404   401   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404

gates.pack                  404   401   404   404   404   404   done  done  404   404   404   404   404   404   404   404   404   404   404   404   404
gates.check                 any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
gates.devices               404   401   404   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   404   404
gates.stop                  404   401   404   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404

cases.diseases              -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   any   404   404
cases.search                none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
cases.show                  404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
cases.open                  404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
cases.change                404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
cases.decide                404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
cases.trace                 404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
cases.places                404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
cases.chain                 404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
cases.curve                 -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   any   404   404

contacts.search             none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
contacts.show               404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
contacts.name               404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contacts.decide             404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contacts.assign             none  401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contacts.say                404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contacts.note               404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404

contactFiles.template       404   401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   any   404   404
contactFiles.upload         404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contactFiles.list           404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
contactFiles.show           404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
contactFiles.rows           404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
contactFiles.choose         404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contactFiles.commit         404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contactFiles.cancel         404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
contactFiles.problems       404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
quarantines.search          none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
quarantines.show            404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
quarantines.decide          404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
quarantines.paper           404   401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404

followUps.mine              none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
followUps.say               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404

warnings.count              404   401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   any   404   404
warnings.draft              404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   done  404   404
warnings.decide             404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
warnings.search             none  401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
warnings.show               404   401   404   404   404   rows  404   404   404   404   404   404   404   404   404   404   404   404   rows  404   404
warnings.mine               none  401   rows  rows  404   404   rows  rows  rows  404   404   404   404   404   404   404   404   404   404   404   404
warnings.read               404   401   done  done  404   404   done  done  done  404   404   404   404   404   404   404   404   404   404   404   404
warnings.figures            any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any

levels.published            any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
levels.history              any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any   any
levels.propose              -     401   404   404   404   any   404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
levels.figures              404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
levels.decide               404   401   404   404   404   done  404   404   404   404   404   404   404   404   404   404   404   404   404   404   404
`;
