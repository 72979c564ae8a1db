/**
 * Why no certificate is shown. Codes are public and stable.
 *
 * - `certificate_unreadable`: the text is no health certificate, or too long for one code.
 * - `script_unavailable`: the part of the script that draws did not load.
 */
export type CertificateErrorCode = 'certificate_unreadable' | 'script_unavailable';
