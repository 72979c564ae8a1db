/**
 * Custom elements of Bình An for any web page. This entry gives the classes and registers nothing; `@binhan/widgets/auto`
 * registers all under their own names.
 */
export { BinhanQrReader, define } from './qr-reader/define';
export { BinhanResultLookup, defineResultLookup } from './result-lookup/define';
export { BinhanCertificateVerifier, defineCertificateVerifier } from './certificate-verifier/define';
export { BinhanCertificate, defineCertificate } from './certificate/define';
export { BinhanCheckIn, defineCheckIn } from './check-in/define';
export { BinhanLevels, defineLevels } from './levels/define';
