import { tests } from '@binhan/catalog/tests';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { people } from '../people/people';
import { newTicket } from './seed-laboratory';
import { type World, createWorld } from './world';

let world: World;
let citizen: Awaited<ReturnType<World['citizen']>>;
beforeAll(async () => {
  world = await createWorld();
  citizen = await world.citizen(people.citizen.phone);
}, 60_000);
afterAll(() => world.close());

const cells = tests.flatMap((entry) =>
  entry.kind === 'test'
    ? entry.body.outcomes.map(({ id }) => ({ id: entry.id, kind: entry.body, outcome: id }))
    : [],
);

// Whatever the catalogue holds goes the whole way by its data alone: a disease more needs no line here.
test.each(cells)(
  '$id, $outcome: from the specimen to what the person reads',
  async ({ id, kind, outcome }) => {
    const [site, place] = [world.seeded?.site ?? '', world.seeded?.laboratory ?? ''];
    const [sampler, technician, verifier] = [
      world.staff('sampler'),
      world.staff('technician'),
      world.staff('verifier'),
    ];
    // The newest is the one that is read.
    world.clock.advance(0.1);
    const { client, person } = citizen;
    const { card } = await client.people.code({ person });
    const code = `EACH-${id.slice(0, 12)}-${outcome.slice(0, 6)}`.toUpperCase();
    const taken = { kind: id, specimen: kind.specimens[0]?.id ?? '' };
    const sampled = [{ who: { by: 'code' as const, text: card }, reason: 'own-wish', ticket: newTicket() }];
    await sampler.tubes.collect({ place: site, code, ...taken, people: sampled });
    await technician.laboratory.receive({ place, code });
    const choices = await technician.laboratory.choices({ place });
    const kit = choices.kits.find((one) => one.tests.includes(id))?.id ?? '';
    for (const control of kind.controls?.kinds ?? []) {
      const expected = kind.outcomes.find(({ means }) => means === control.expects)?.id ?? '';
      await technician.laboratory.addControl({
        place,
        test: id,
        control: control.id,
        kit,
        outcome: expected,
      });
    }
    const entered = await technician.laboratory.enter({ place, code, outcome, kit });
    const result = entered.result?.id ?? '';
    if (entered.result?.state === 'entered') await verifier.laboratory.verify({ place, result });
    expect(await verifier.laboratory.release({ place, results: [result] })).toMatchObject({ released: 1 });
    const mine = await client.results.mine({ limit: 100 });
    const read = mine.items.find((one) => JSON.stringify(one).includes(kind.name.vi));
    expect(read).toBeDefined();
    const whole = await client.results.show({ specimen: read?.id ?? '' });
    const { means, advice } = kind.outcomes.find((one) => one.id === outcome) ?? {};
    if (means === 'take-again') expect(whole).toMatchObject({ stage: 'take-again', cause: 'did-not-work' });
    else expect(whole).toMatchObject({ stage: 'ready', result: { outcome: { id: outcome, means, advice } } });
  },
);
