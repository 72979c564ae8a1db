/** What of an element passes the border of its frame. Whatever is not listed does not pass, from either side. */
export interface Passing {
  /** Attributes that hold a text and have a property. */
  texts?: readonly string[];
  /** Attributes that are there or not. */
  switches?: readonly string[];
  /** Attributes that hold a number. */
  numbers?: readonly string[];
  /** Attributes whose property takes more than a text, listed among `values`. */
  written?: readonly string[];
  /** Properties that are handed over as they are and stand in no attribute. */
  values?: readonly string[];
  /** Values that the element itself changes: the page has them with each event. */
  kept?: readonly string[];
  /** Values that `reset()` empties, on both sides: they are somebody's. */
  emptied?: readonly string[];
  methods: readonly string[];
  /** Methods that answer something, with the answer where no frame opened. */
  asked?: Readonly<Record<string, unknown>>;
  events: readonly string[];
  /** It is a field of the form around it. */
  field?: true;
  /** What the browser must let the frame do, as `allow` of a frame says it. */
  allow?: string;
}

/**
 * The elements of this package. `origin` passes for none: a frame asks the portal it comes from. Nor does `api-key`: the
 * portal shows the frame to listed pages alone, and the element inside asks it as a page of its own. Nor does `wasm-url`, which
 * would be a file of somebody else's.
 */
export const elements = {
  'binhan-qr-reader': {
    texts: ['hotline', 'origins', 'test-outcome'],
    switches: ['auto-start', 'continuous', 'required'],
    values: ['value'],
    kept: ['value'],
    emptied: ['value'],
    methods: ['start', 'stop', 'reset', 'focus'],
    events: ['binhan-ready', 'binhan-read', 'binhan-error'],
    field: true,
    allow: 'camera',
  },
  'binhan-result-lookup': {
    texts: ['token', 'hotline'],
    methods: ['reset', 'focus'],
    events: ['binhan-ready', 'binhan-result-opened', 'binhan-result-refused'],
  },
  'binhan-certificate-verifier': {
    texts: ['hotline', 'test-outcome'],
    switches: ['continuous'],
    numbers: ['clear-after'],
    written: ['trust-anchors', 'rules'],
    values: ['anchors', 'rules', 'lists'],
    kept: ['lists'],
    methods: ['start', 'stop', 'reset', 'focus'],
    asked: { verify: { verdict: 'undetermined', codes: ['script_unavailable'] } },
    events: ['binhan-ready', 'binhan-verified', 'binhan-error'],
    allow: 'camera',
  },
  'binhan-certificate': {
    texts: ['size'],
    switches: ['bright'],
    values: ['text'],
    emptied: ['text'],
    methods: ['reset', 'focus'],
    events: ['binhan-ready', 'binhan-error'],
    allow: 'screen-wake-lock',
  },
  'binhan-check-in': {
    texts: ['poster', 'hotline', 'test-outcome'],
    methods: ['refresh', 'focus'],
    events: ['binhan-ready', 'binhan-place-shown', 'binhan-error'],
  },
  'binhan-levels': {
    texts: ['code-property', 'hotline', 'test-outcome'],
    written: ['geometry'],
    values: ['geometry'],
    methods: ['refresh', 'focus'],
    events: ['binhan-ready', 'binhan-levels-shown', 'binhan-error'],
  },
} as const satisfies Record<string, Passing>;

/** The name of an element that may stand in a frame. */
export type IsolatedTag = keyof typeof elements;

/** Whether a name is one of ours. */
export function isIsolatedTag(name: string): name is IsolatedTag {
  return Object.hasOwn(elements, name);
}

/** What of an element passes. */
export function passingOf(tag: IsolatedTag): Passing {
  return elements[tag];
}

/** The attributes of an element that pass. */
export function attributesOf({ texts = [], switches = [], numbers = [], written = [] }: Passing): string[] {
  return ['theme', ...texts, ...switches, ...numbers, ...written];
}

/** The property of an attribute: `test-outcome` is `testOutcome`. */
export function propertyOf(attribute: string): string {
  return attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
