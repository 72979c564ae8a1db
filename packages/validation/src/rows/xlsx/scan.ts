import { SheetFault } from '../fault';

/** What is done with the tags and texts of a document, by names without their prefix. */
export interface ScanHandlers {
  /** `attribute` answers for this tag only, by the name with its prefix, and not after the call. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  close(name: string): void;
  /** A text comes in as many parts as it happens to. */
  text(part: string): void;
}

/** Characters a tag or a note may have: what holds texts is no tag. */
const LONGEST_TAG = 64 * 1024;
const NAME = /^[A-Za-z_\u00c0-\ufffd][\w.:\-\u00b7-\ufffd]*$/;
// XML 1.0, 2.2: characters no document has.
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const ENTITY = /&(?:(lt|gt|amp|quot|apos);|#([0-9]{1,7});|#x([0-9a-fA-F]{1,6});)?/g;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * A scanner for XML 1.0 in UTF-8 that knows no document type: entities of a file are never expanded. Anything that is not
 * well-formed, or not closed at its end, is a damaged file.
 */
export function xmlScanner(handlers: ScanHandlers): { write(piece: Uint8Array): void; end(): void } {
  const decoder = new TextDecoder();
  /** Local names by the names met, each judged once. */
  const known = new Map<string, string>();
  const path: string[] = [];
  // Attributes of the last tag, as many as are counted: the lists are kept, as a sheet has millions of tags.
  const [keys, values]: [string[], string[]] = [[], []];
  let count = 0;
  let rest = '';
  let begun = false;

  const attribute = (name: string) => {
    for (let place = 0; place < count; place += 1) if (keys[place] === name) return values[place];
    return undefined;
  };

  function localOf(name: string): string {
    const found = known.get(name);
    if (found !== undefined) return found;
    if (!NAME.test(name)) throw damaged();
    const local = name.slice(name.indexOf(':') + 1);
    if (known.size < 1000) known.set(name, local);
    return local;
  }

  /** A text between tags. Outside of the document there is nothing but blanks. */
  function said(text: string): void {
    if (path.length > 0) handlers.text(plain(text));
    else if (/[^ \t\r\n]/.test(text)) throw damaged();
  }

  /** Reads the tag that begins at a place; gives the place after it, or nothing where its end is not here yet. */
  function opened(text: string, from: number): number | undefined {
    count = 0;
    let at = wordEnd(text, from + 1);
    const name = text.slice(from + 1, at);
    for (;;) {
      const before = at;
      while (isBlank(text.charCodeAt(at))) at += 1;
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) return undefined;
      if (code === GREATER || code === SLASH) break;
      if (at === before) throw damaged();
      const end = wordEnd(text, at);
      const key = text.slice(at, end);
      at = skipped(text, end);
      if (at === text.length) return undefined;
      if (text.charCodeAt(at) !== EQUALS) throw damaged();
      at = skipped(text, at + 1);
      if (at === text.length) return undefined;
      const quote = text.charAt(at);
      if (quote !== '"' && quote !== "'") throw damaged();
      const close = text.indexOf(quote, at + 1);
      if (close < 0) return undefined;
      const value = text.slice(at + 1, close);
      if (value.includes('<') || attribute(key) !== undefined) throw damaged();
      localOf(key);
      keys[count] = key;
      values[count] = /[&\t\r\n]/.test(value) ? plain(value.replace(/\r\n|[\t\r\n]/g, ' ')) : value;
      count += 1;
      at = close + 1;
    }
    const empty = text.charCodeAt(at) === SLASH;
    if (empty) at += 1;
    if (at === text.length) return undefined;
    if (text.charCodeAt(at) !== GREATER) throw damaged();
    if (path.length === 0 && begun) throw damaged();
    begun = true;
    const local = localOf(name);
    handlers.open(local, attribute);
    if (empty) handlers.close(local);
    else path.push(name);
    return at + 1;
  }

  function closed(text: string, from: number): number | undefined {
    const end = text.indexOf('>', from);
    if (end < 0) return undefined;
    const name = path.pop();
    if (name === undefined || !text.startsWith(name, from + 2)) throw damaged();
    if (skipped(text, from + 2 + name.length) !== end) throw damaged();
    handlers.close(localOf(name));
    return end + 1;
  }

  /** Notes and instructions are passed over; a document type is refused. */
  function aside(text: string, from: number): number | undefined {
    if (text.startsWith('<![CDATA[', from)) {
      const end = text.indexOf(']]>', from);
      if (end < 0) return undefined;
      if (path.length === 0) throw damaged();
      handlers.text(text.slice(from + 9, end).replace(/\r\n?/g, '\n'));
      return end + 3;
    }
    const [head, tail] = text.startsWith('<?', from) ? ['<?', '?>'] : ['<!--', '-->'];
    if (!text.startsWith(head, from)) {
      if (text.length - from < 9 && '<![CDATA['.startsWith(text.slice(from))) return undefined;
      if (text.length - from < 4 && head.startsWith(text.slice(from))) return undefined;
      throw damaged();
    }
    const end = text.indexOf(tail, from + head.length);
    return end < 0 ? undefined : end + tail.length;
  }

  function scan(piece: string): void {
    if (FORBIDDEN.test(piece)) throw damaged();
    const text = rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf('<', at);
      if (tag < 0) break;
      if (tag > at) said(text.slice(at, tag));
      at = tag;
      const next = text.charCodeAt(tag + 1);
      const after =
        next === SLASH
          ? closed(text, tag)
          : next === EXCLAMATION || next === QUESTION
            ? aside(text, tag)
            : Number.isNaN(next)
              ? undefined
              : opened(text, tag);
      if (after === undefined) break;
      at = after;
    }
    // What may go on in the next piece stays: a tag, an entity, the first half of a line break.
    let kept = text.charCodeAt(at) === LESS ? at : text.length;
    const entity = text.lastIndexOf('&', kept - 1);
    if (kept > at && entity >= at && kept - entity < 12 && !text.includes(';', entity)) kept = entity;
    else if (kept > at && text.charCodeAt(kept - 1) === RETURN) kept -= 1;
    if (kept > at) said(text.slice(at, kept));
    rest = text.slice(kept);
    if (rest.length > LONGEST_TAG) throw damaged();
  }

  return {
    write: (piece) => scan(decoder.decode(piece, { stream: true })),
    end: () => {
      scan(decoder.decode());
      if (!begun || path.length > 0 || /[^ \t\r\n]/.test(rest)) throw damaged();
    },
  };
}

const [GREATER, LESS, SLASH, EQUALS, EXCLAMATION, QUESTION, RETURN] = [62, 60, 47, 61, 33, 63, 13];

const isBlank = (code: number) => code === 32 || code === 9 || code === 10 || code === RETURN;

function skipped(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The place after a name: before a blank, or what ends a name. */
function wordEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === GREATER || code === SLASH || code === EQUALS || isBlank(code)) break;
  }
  return at;
}

/** A text as it was meant: line breaks of one kind, and the characters its entities stand for. */
function plain(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(ENTITY, (_all, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return named[name] ?? '';
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    // A bare & has no number: it compares with nothing.
    if (!(code >= 32 || code === 9 || code === 10 || code === 13) || surrogate || code > 0x10ffff)
      throw damaged();
    const character = String.fromCodePoint(code);
    if (FORBIDDEN.test(character)) throw damaged();
    return character;
  });
}

function damaged(): SheetFault {
  return new SheetFault('damaged_file');
}
