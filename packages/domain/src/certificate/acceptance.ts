import { z } from 'zod';
import { LocalizedText } from '../text/language';
import { CertificateKind } from './issuer';

/** One thing that a place asks of a certificate. */
export const AcceptanceAsk = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    /** The kind it judges; absent where it judges every kind. */
    kind: z.exactOptional(CertificateKind),
    /** What is asked, in a sentence that also says why a certificate does not do. */
    asks: LocalizedText,
    /** CertLogic over the certificate and the moment: true means that it does. */
    logic: z.unknown(),
  })
  .meta({ id: 'AcceptanceAsk' });
export type AcceptanceAsk = z.infer<typeof AcceptanceAsk>;

/** What somebody must show to get in somewhere, as dated data: a border, an event, a visit to the sick. */
export const Acceptance = z
  .strictObject({
    name: LocalizedText,
    about: LocalizedText,
    asks: z.array(AcceptanceAsk).min(1).max(20),
  })
  .refine(
    ({ asks }) => CertificateKind.options.every((kind) => asks.some((one) => (one.kind ?? kind) === kind)),
    {
      error: 'a kind of certificate that nothing is asked of would always do',
      path: ['asks'],
    },
  )
  .meta({ id: 'Acceptance' });
export type Acceptance = z.infer<typeof Acceptance>;
