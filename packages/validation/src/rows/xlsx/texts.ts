import type { SheetLimits } from '../limits';
import { partOf } from './parts';
import { xmlReader } from './xml';

/** The texts a workbook keeps once for all its cells; notes on how they are read aloud are left out. */
export async function sharedTexts(data: Uint8Array, limits: SheetLimits): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let aside = false;
  const reader = xmlReader({
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aside = true;
      inText = name === 't' && !aside;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') aside = false;
      if (name === 'si') texts.push(text);
    },
    text(part) {
      if (inText && text.length <= limits.characters) text += part;
    },
  });
  let any = false;
  for await (const piece of partOf(data, 'xl/sharedStrings.xml', { bytes: limits.texts })) {
    any = true;
    reader.write(piece);
  }
  if (any) reader.end();
  return texts;
}
