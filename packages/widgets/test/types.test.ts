import { expectTypeOf, test } from 'vitest';
import type { CertificateErrorCode as OwnCertificateErrorCode } from '../src/certificate/answer';
import type { CheckInErrorCode as OwnCheckInErrorCode } from '../src/check-in/answer';
import type { LevelsErrorCode as OwnLevelsErrorCode } from '../src/levels/answer';
import type { UndecidedCode, Verified, VerifierError } from '../src/certificate-verifier/answer';
import type { QrReaderErrorCode } from '../src/scan/codes';
import type { IsolatedTag } from '../src/isolated/elements';
import type { OwnResult, ResultLookupErrorCode } from '../src/result-lookup/answer';
import type {
  BinhanCertificate,
  BinhanCertificateVerifier,
  BinhanCertificateVerifierEventMap,
  BinhanCheckIn,
  BinhanLevels,
  BinhanQrReader,
  BinhanQrReaderEventMap,
  BinhanResultLookup,
  BinhanResultLookupEventMap,
  CertificateErrorCode,
  CertificateUndecidedCode,
  CheckInErrorCode,
  LevelsErrorCode,
} from '../types/index';
import type { defineIsolated, IsolatedErrorCode } from '../types/isolated';
import type { BinhanAttributes, BinhanEvents, BinhanListeners, BinhanTag } from '../types/markup';

test('the hand-written types know every code', () => {
  expectTypeOf<BinhanQrReaderEventMap['binhan-error']['detail']['code']>().toEqualTypeOf<QrReaderErrorCode>();
  expectTypeOf<HTMLElementTagNameMap['binhan-qr-reader']>().toEqualTypeOf<BinhanQrReader>();
  expectTypeOf<HTMLElementTagNameMap['binhan-result-lookup']>().toEqualTypeOf<BinhanResultLookup>();
  expectTypeOf<
    HTMLElementTagNameMap['binhan-certificate-verifier']
  >().toEqualTypeOf<BinhanCertificateVerifier>();
  expectTypeOf<HTMLElementTagNameMap['binhan-certificate']>().toEqualTypeOf<BinhanCertificate>();
  expectTypeOf<HTMLElementTagNameMap['binhan-check-in']>().toEqualTypeOf<BinhanCheckIn>();
  expectTypeOf<HTMLElementTagNameMap['binhan-levels']>().toEqualTypeOf<BinhanLevels>();
  expectTypeOf<CheckInErrorCode>().toEqualTypeOf<OwnCheckInErrorCode>();
  expectTypeOf<LevelsErrorCode>().toEqualTypeOf<OwnLevelsErrorCode>();
  type Events = BinhanResultLookupEventMap;
  expectTypeOf<Events['binhan-result-opened']['detail']['stage']>().toEqualTypeOf<OwnResult['stage']>();
  expectTypeOf<Events['binhan-result-refused']['detail']['code']>().toEqualTypeOf<ResultLookupErrorCode>();
  type Verdicts = BinhanCertificateVerifierEventMap;
  expectTypeOf<Verdicts['binhan-verified']['detail']>().toEqualTypeOf<Verified>();
  expectTypeOf<Verdicts['binhan-error']['detail']>().toEqualTypeOf<VerifierError>();
  expectTypeOf<CertificateUndecidedCode>().toEqualTypeOf<UndecidedCode>();
  expectTypeOf<CertificateErrorCode>().toEqualTypeOf<OwnCertificateErrorCode>();
});

test('W07: every element may stand in a frame, and says so on the document where it cannot', () => {
  expectTypeOf<IsolatedTag>().toEqualTypeOf<BinhanTag>();
  expectTypeOf<Parameters<typeof defineIsolated>[0]>().toEqualTypeOf<IsolatedTag>();
  type Codes = GlobalEventHandlersEventMap['binhan-error']['detail']['code'];
  expectTypeOf<IsolatedErrorCode>().toExtend<Codes>();
});

test('W15: what markup may say is made from the classes and their events', () => {
  type Ready = { 'binhan-ready': CustomEvent<null> };
  expectTypeOf<{ [Tag in BinhanTag]: BinhanEvents[Tag] }>().toExtend<{ [Tag in BinhanTag]: Ready }>();
  expectTypeOf<keyof BinhanAttributes<'binhan-certificate'>>().toEqualTypeOf<
    'text' | 'size' | 'bright' | 'theme'
  >();
  type Reader = BinhanAttributes<'binhan-qr-reader'>;
  expectTypeOf<Reader['autoStart']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<Reader['auto-start']>().toEqualTypeOf<'' | true | undefined>();
  type Verifier = BinhanAttributes<'binhan-certificate-verifier'>;
  expectTypeOf<Extract<keyof Verifier, 'clock' | 'verify' | 'reset'>>().toEqualTypeOf<'clock'>();
  expectTypeOf<Verifier['clear-after']>().toEqualTypeOf<number | `${number}` | null | undefined>();
  expectTypeOf<keyof BinhanListeners<'binhan-levels'>>().toEqualTypeOf<
    'onbinhan-ready' | 'onbinhan-levels-shown' | 'onbinhan-error'
  >();
});
