import { Id } from '@binhan/domain/person';
import { EntryRules, PlaceKind } from '@binhan/domain/place';
import { LocalizedText } from '@binhan/domain/text';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, json } from './endpoint';
import { PublicJwk, QrPublicKey } from './keys';

const name = z.string().trim().min(1).max(60);

/** What a device decides by while it has no network: no name and no number of anybody is in it. */
export const GatePack = z
  .object({
    device: Id,
    place: Id,
    placeName: z.string(),
    kind: PlaceKind,
    open: z.boolean(),
    gate: Id,
    gateName: z.string(),
    rules: z.object({ source: z.string(), body: EntryRules }),
    level: z.exactOptional(z.int()),
    /**
     * What the rules ask about: the names a guard reads, and the codes by which a certificate names the same. Nothing else
     * of the catalogue is needed at a gate.
     */
    asked: z.object({
      diseases: z.array(z.object({ id: z.string(), name: LocalizedText, codes: z.array(z.string()) })),
      tests: z.array(
        z.object({
          id: z.string(),
          name: LocalizedText,
          /** Outcomes that mean that nothing was found, as our slips name them. */
          clear: z.array(z.string()),
          /** Type of test and target, where results are certified. */
          certified: z.exactOptional(z.object({ type: z.string(), target: z.string() })),
        }),
      ),
    }),
    /** Public keys of our codes. */
    keys: z.array(QrPublicKey),
    /** The signed trust and revocation lists of certificates, and the key that signs them. */
    certificates: z.exactOptional(
      z.object({
        trust: z.string(),
        revocations: z.string(),
        anchor: z.object({ kid: z.string(), issuer: z.string(), jwk: PublicJwk }),
      }),
    ),
    /**
     * People who have to stay apart. Of each code by which they may be met, the first 32 bits of SHA-256 over `salt`, a
     * colon and the code, as 8 hexadecimal digits: the id of a person, of a card, a number.
     */
    blocked: z.object({ salt: z.string(), codes: z.array(z.string().length(8)) }),
    packedAt: Instant,
    /** From when on it must not be decided by any more. */
    until: Instant,
  })
  .meta({ id: 'GatePack' });
export type GatePack = z.infer<typeof GatePack>;

/** A device at a gate, as the manager of the place sees it. */
export const GateDevice = z
  .object({
    id: Id,
    name: z.string(),
    gate: z.string(),
    madeAt: Instant,
    seenAt: Instant,
    packedAt: z.exactOptional(Instant),
    stoppedAt: z.exactOptional(Instant),
    /** It said that it emptied itself. */
    wipedAt: z.exactOptional(Instant),
  })
  .meta({ id: 'GateDevice' });
export type GateDevice = z.infer<typeof GateDevice>;

const sample = {
  id: exampleId,
  name: 'Máy tính bảng cổng chính',
  gate: 'Cổng chính',
  madeAt: '2026-11-23T00:00:00.000Z',
  seenAt: '2026-11-23T01:00:00.000Z',
};

/** Gates whose devices work a shift without a network. */
export const gates = {
  pack: endpoint({
    method: 'POST',
    path: '/gates/pack',
    effect: 'write',
    summary: 'What a device takes along for a shift without a network; one that was stopped gets nothing',
    access: { may: 'stay.record' },
    input: z.strictObject({ place: Id, gate: Id, name, device: z.exactOptional(Id) }),
    output: json(GatePack),
    refusals: ['not_found', 'device_stopped'],
    examples: [{ input: { place: exampleId, gate: exampleId, name: 'Máy tính bảng cổng chính' } }],
  }),
  check: endpoint({
    method: 'POST',
    path: '/gates/check',
    effect: 'write',
    summary:
      'A device asks by its id whether it is still trusted; one that was stopped empties itself and says so. The login of a stopped device has ended, so that none is asked for',
    access: { who: 'anyone' },
    input: z.strictObject({ device: Id, wiped: z.exactOptional(z.literal(true)) }),
    output: json(z.object({ stopped: z.boolean() })),
    refusals: ['not_found'],
    examples: [{ input: { device: exampleId }, output: { stopped: false } }],
  }),
  devices: endpoint({
    method: 'GET',
    path: '/places/{place}/devices',
    effect: 'read',
    summary: 'The devices of the gates of a place',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id }),
    output: json(z.object({ devices: z.array(GateDevice) })),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { devices: [sample] } }],
  }),
  stop: endpoint({
    method: 'POST',
    path: '/gates/devices/{device}/stop',
    effect: 'write',
    summary: 'A device is lost: its login ends, and when it is met again it empties itself',
    access: { may: 'place.run' },
    input: z.strictObject({ device: Id }),
    output: json(GateDevice),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      { input: { device: exampleId }, output: { ...sample, stoppedAt: '2026-11-23T02:00:00.000Z' } },
    ],
  }),
};
