import { z } from 'zod';

/**
 * Who signs certificates: a site, or the province. One person proposes an issuer and another approves it; it is held by
 * itself when it signs more than it may, until somebody looked; a stopped one is never trusted again.
 */
export const IssuerState = z
  .enum(['proposed', 'active', 'held', 'stopped', 'declined'])
  .meta({ id: 'IssuerState' });
export type IssuerState = z.infer<typeof IssuerState>;

/** What can happen to an issuer. */
export const IssuerEvent = z
  .enum(['approve', 'decline', 'hold', 'free', 'stop', 'rotate'])
  .meta({ id: 'IssuerEvent' });
export type IssuerEvent = z.infer<typeof IssuerEvent>;

/** Which state of an issuer may follow which. A new key leaves it as it is. */
export const issuerTransitions: Record<IssuerState, Partial<Record<IssuerEvent, IssuerState>>> = {
  proposed: { approve: 'active', decline: 'declined' },
  active: { hold: 'held', stop: 'stopped', rotate: 'active' },
  held: { free: 'active', stop: 'stopped' },
  stopped: {},
  declined: {},
};

/** What a certificate is about: vaccination, test, recovery. */
export const CertificateKind = z.enum(['v', 't', 'r']).meta({ id: 'CertificateKind' });
export type CertificateKind = z.infer<typeof CertificateKind>;
