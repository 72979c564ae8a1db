/** Registers every element of this package under its own name. Importing it is all there is to do. */
import { define, defineCertificate, defineCertificateVerifier, defineResultLookup } from './index';

define();
defineResultLookup();
defineCertificateVerifier();
defineCertificate();
