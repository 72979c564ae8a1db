/** A key as a browser tells it. `code` is the place of the key, whatever language is typed. */
export interface Key {
  code: string;
  shift: boolean;
  /** What was written by it, `Process` where an input method took it. */
  key?: string;
  /** Milliseconds, from any beginning. */
  at: number;
}

/** Nobody types faster than this between two keys. */
const GAP = 45;
const LEAST = 4;

const marks: Readonly<Record<string, string>> = {
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: '\'"',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  Backquote: '`~',
  Space: '  ',
};
const overDigits = ')!@#$%^&*(';

/**
 * The character a key of a scanner stands for; scanners write as the keyboard of the United States. What the browser says
 * was written stands where the key can write it: a scanner may hold Caps Lock instead of Shift.
 */
export function characterOf({ code, shift, key }: Omit<Key, 'at'>): string | undefined {
  const [plain, shifted] = [placed(code, false), placed(code, true)];
  return key !== undefined && (key === plain || key === shifted) ? key : shift ? shifted : plain;
}

function placed(code: string, shift: boolean): string | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return shift ? overDigits.charAt(Number(digit)) : digit;
  const pair = marks[code];
  return pair?.charAt(shift ? 1 : 0);
}

/** Collects the keys of a scanner. */
export interface Burst {
  /**
   * Takes a key. At Enter or Tab after a burst it gives what was scanned; anything else gives nothing. Keys of a hand
   * begin anew each time.
   */
  key(key: Key): string | undefined;
}

/**
 * Tells a scanner from hands: keys within 45 ms of one another, at least four, then Enter or Tab. What it gives comes from
 * the places of the keys, so that a Vietnamese input method cannot turn `AA` into `Â`.
 */
export function createBurst(): Burst {
  let text = '';
  let count = 0;
  let last = Number.NEGATIVE_INFINITY;
  let whole = true;
  return {
    key(key) {
      if (key.code.startsWith('Shift')) return undefined;
      const follows = key.at - last <= GAP;
      last = key.at;
      if (!follows) {
        text = '';
        count = 0;
        whole = true;
      }
      if (key.code === 'Enter' || key.code === 'NumpadEnter' || key.code === 'Tab') {
        const scanned = follows && whole && count >= LEAST ? text : undefined;
        text = '';
        count = 0;
        return scanned;
      }
      const character = characterOf(key);
      if (character === undefined) whole = false;
      text += character ?? '';
      count += 1;
      return undefined;
    },
  };
}
