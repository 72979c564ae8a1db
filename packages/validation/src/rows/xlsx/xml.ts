import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { SheetFault } from '../fault';

/** What is done with the tags and texts of a document, by names without their prefix. */
export interface Handlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Feeds pieces of UTF-8 to a parser that knows no document type: entities of a file are never expanded. */
export function xmlReader(handlers: Handlers): { write(piece: Uint8Array): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const decoder = new TextDecoder();
  parser.on('error', () => {
    throw new SheetFault('damaged_file');
  });
  parser.on('doctype', () => {
    throw new SheetFault('damaged_file');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => handlers.close?.(local(tag.name)));
  parser.on('text', (text) => handlers.text?.(text));
  return {
    write: (piece) => void parser.write(decoder.decode(piece, { stream: true })),
    end: () => void parser.write(decoder.decode()).close(),
  };
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
