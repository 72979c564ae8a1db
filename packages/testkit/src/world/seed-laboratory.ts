import { writeSpokenCode } from '@binhan/domain/text';
import { instantPlus } from '@binhan/domain/time';
import { people } from '../people/people';
import { type Offices, enrolAt } from './enrol-at';
import { signInCitizen } from './sign-in';

/** A code and a token as a sampler's device makes them. */
export function newTicket(): { code: string; token: string } {
  const token = crypto.getRandomValues(new Uint8Array(16));
  return {
    code: writeSpokenCode(crypto.getRandomValues(new Uint8Array(8))),
    token: btoa(String.fromCodePoint(...token))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', ''),
  };
}

/**
 * A sampler at the site, a laboratory with a technician and somebody who releases, and two tests of the citizen: one with
 * a released result, one that waits. Gives the laboratory's id.
 */
export async function seedLaboratory(offices: Offices, site: string): Promise<string> {
  const { door, official } = offices;
  const sampler = await enrolAt(offices, site, {
    role: 'sampler',
    name: 'Người lấy mẫu',
    email: 'lay-mau-2@binhan.example',
  });
  const owner = await signInCitizen(door, people.shopOwner.phone);
  const { id: laboratory } = await owner.client.places.register({
    name: 'Phòng xét nghiệm CDC Hải Dương',
    kind: 'laboratory',
    area: '11239',
    address: 'Khu 3, xã Thanh Miện',
    gates: ['Nơi nhận mẫu'],
  });
  await official.places.decide({ place: laboratory, decision: 'confirm' });
  const technician = await enrolAt(offices, laboratory, {
    role: 'technician',
    name: 'Kỹ thuật viên',
    email: 'xet-nghiem@binhan.example',
  });
  const verifier = await enrolAt(offices, laboratory, {
    role: 'verifier',
    name: 'Người duyệt kết quả',
    email: 'duyet-ket-qua@binhan.example',
  });

  const { client, person } = await signInCitizen(door, people.citizen.phone);
  const { card } = await client.people.code({ person });
  const now = door.server.services.clock();
  for (const [code, hoursAgo] of [
    ['DEMO-0001', 20],
    ['DEMO-0002', 2],
  ] as const) {
    const collectedAt = instantPlus(now, -hoursAgo);
    await sampler.tubes.collect({
      place: site,
      code,
      kind: 'sars-cov-2-pcr',
      specimen: 'nasopharyngeal-swab',
      collectedAt,
      people: [{ who: { by: 'code', text: card }, reason: 'own-wish', ticket: newTicket() }],
    });
    await sampler.tubes.handOver({ place: site, codes: [code], handedOverAt: instantPlus(collectedAt, 0.5) });
    await technician.laboratory.receive({
      place: laboratory,
      code,
      receivedAt: instantPlus(collectedAt, 1),
    });
  }
  const { result } = await technician.laboratory.enter({
    place: laboratory,
    code: 'DEMO-0001',
    outcome: 'negative',
    kit: 'demo-pcr',
    lot: 'L2026-11',
  });
  await verifier.laboratory.release({ place: laboratory, results: [result?.id ?? ''] });
  return laboratory;
}
