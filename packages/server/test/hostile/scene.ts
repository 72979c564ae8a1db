import { randomUUID } from 'node:crypto';
import { startServer } from '../server';

/** A world with somebody of each kind who types, a place, and a form that asks for a note. */
export async function createHostileScene() {
  const world = await startServer();
  const citizen = await world.citizen();
  const official = await world.staff('official', { area: '31' });
  const admin = await world.staff('administrator', { area: '31' });
  await world.database.db
    .insertInto('catalogEntry')
    .values({
      id: randomUUID(),
      kind: 'form',
      entryId: 'note-form',
      area: 'VN',
      validFrom: '2021-01-01',
      validUntil: null,
      source: 'test',
      body: JSON.stringify({
        id: 'note-form',
        version: 1,
        title: { vi: 'Ghi chú', en: 'Note' },
        validForHours: 24,
        retentionDays: 30,
        person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
        sections: [
          {
            id: 'note',
            title: { vi: 'Ghi chú', en: 'Note' },
            questions: [
              {
                id: 'note',
                kind: 'text',
                label: { vi: 'Ghi chú', en: 'Note' },
                required: false,
                maxLength: 200,
              },
            ],
          },
        ],
        redFlags: [],
        consents: [],
      }),
      createdAt: world.now(),
    })
    .execute();
  const made = await world.call(
    'places',
    'register',
    { name: 'Chợ', kind: 'public-place', area: '11239', address: 'Khu 1', gates: ['Cổng'] },
    { token: citizen.token },
  );
  await world.call(
    'places',
    'decide',
    { place: made.value.id, decision: 'confirm' },
    { token: official.token },
  );
  return { world, citizen, official, admin, market: made.value };
}

/** What {@link createHostileScene} gives. */
export type HostileScene = Awaited<ReturnType<typeof createHostileScene>>;
