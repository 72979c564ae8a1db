import { z } from 'zod';

/** How sure we are of an identity, weakest first. */
export const Assurance = z
  .enum(['declared', 'document-scanned', 'registry-matched', 'signature-verified'])
  .meta({ id: 'Assurance' });
export type Assurance = z.infer<typeof Assurance>;

/**
 * The kinds of number a person may hold at once: the 12-digit personal number, the 9-digit CMND, passport and health
 * insurance number. A cancelled number stays as an alias.
 */
export const IdentifierKind = z
  .enum(['citizen-number', 'cmnd', 'passport', 'insurance-number'])
  .meta({ id: 'IdentifierKind' });
export type IdentifierKind = z.infer<typeof IdentifierKind>;

/** A number of a person in canonical form (no spaces, upper case). A masked number is never an identifier. */
export const Identifier = z
  .strictObject({
    kind: IdentifierKind,
    value: z.string().regex(/^[A-Z0-9]{5,15}$/),
    assurance: Assurance,
  })
  .meta({ id: 'Identifier' });
export type Identifier = z.infer<typeof Identifier>;

/** A number as it may be shown or printed: all but the last four characters hidden. */
export function shownIdentifier(value: string): string {
  return '•'.repeat(Math.max(0, value.length - 4)) + value.slice(-4);
}
