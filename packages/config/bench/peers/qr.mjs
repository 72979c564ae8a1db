// Other people's QR libraries, each behind the same two functions, so that they meet the same work.
import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library';
import jsQR from 'jsqr';
import { create } from 'qrcode';
import { encode } from 'uqr';

export const drawers = {
  qrcode: (text) => create(text, { errorCorrectionLevel: 'M' }).modules.size,
  uqr: (text) => encode(text, { ecc: 'M', border: 0 }).size,
};

export const readers = {
  jsQR: ({ data, width, height }) => {
    const found = jsQR(data, width, height);
    return found === null ? [] : [found.data];
  },
  '@zxing/library': ({ data, width, height }) => {
    const grey = new Uint8ClampedArray(width * height);
    for (let i = 0; i < grey.length; i++) grey[i] = data[i * 4];
    const hints = new Map([
      [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.QR_CODE]],
      [DecodeHintType.TRY_HARDER, true],
    ]);
    try {
      const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
      return [new QRCodeReader().decode(bitmap, hints).getText()];
    } catch {
      // It throws for a picture without a code.
      return [];
    }
  },
};
