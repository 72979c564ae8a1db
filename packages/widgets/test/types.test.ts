import { expectTypeOf, test } from 'vitest';
import type { QrReaderErrorCode } from '../src/qr-reader/codes';
import type { BinhanQrReader, BinhanQrReaderEventMap } from '../types/index';

test('the hand-written types know every code', () => {
  expectTypeOf<BinhanQrReaderEventMap['binhan-error']['detail']['code']>().toEqualTypeOf<QrReaderErrorCode>();
  expectTypeOf<HTMLElementTagNameMap['binhan-qr-reader']>().toEqualTypeOf<BinhanQrReader>();
});
