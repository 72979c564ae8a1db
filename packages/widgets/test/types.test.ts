import { expectTypeOf, test } from 'vitest';
import type { QrReaderErrorCode } from '../src/qr-reader/codes';
import type { OwnResult, ResultLookupErrorCode } from '../src/result-lookup/answer';
import type {
  BinhanQrReader,
  BinhanQrReaderEventMap,
  BinhanResultLookup,
  BinhanResultLookupEventMap,
} from '../types/index';

test('the hand-written types know every code', () => {
  expectTypeOf<BinhanQrReaderEventMap['binhan-error']['detail']['code']>().toEqualTypeOf<QrReaderErrorCode>();
  expectTypeOf<HTMLElementTagNameMap['binhan-qr-reader']>().toEqualTypeOf<BinhanQrReader>();
  expectTypeOf<HTMLElementTagNameMap['binhan-result-lookup']>().toEqualTypeOf<BinhanResultLookup>();
  type Events = BinhanResultLookupEventMap;
  expectTypeOf<Events['binhan-result-opened']['detail']['stage']>().toEqualTypeOf<OwnResult['stage']>();
  expectTypeOf<Events['binhan-result-refused']['detail']['code']>().toEqualTypeOf<ResultLookupErrorCode>();
});
