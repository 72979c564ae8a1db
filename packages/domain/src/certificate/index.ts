/** Certificates as records: who signs them and what they are about. What they say, and how they are judged, is `@binhan/certificates`. */
export { Acceptance, AcceptanceAsk } from './acceptance';
export { CertificateKind, IssuerEvent, IssuerState, issuerTransitions } from './issuer';
