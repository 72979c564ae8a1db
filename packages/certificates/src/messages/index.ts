/** Sentences for verdicts and findings, in Vietnamese and English. An entry of its own: most of a verifier shows a few. */
import { en } from './en';
import type { CertificateLanguage, Messages } from './messages';
import { vi } from './vi';

export type { CertificateLanguage, Messages } from './messages';

/** All sentences by language. */
export const certificateMessages: Record<CertificateLanguage, Messages> = { vi, en };
