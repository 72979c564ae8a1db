/** Registers every element of this package under its own name. Importing it is all there is to do. */
import {
  define,
  defineCertificate,
  defineCertificateVerifier,
  defineCheckIn,
  defineLevels,
  defineResultLookup,
} from './index';

define();
defineResultLookup();
defineCertificateVerifier();
defineCertificate();
defineCheckIn();
defineLevels();
