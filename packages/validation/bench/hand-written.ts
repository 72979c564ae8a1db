type Fields = Record<string, (value: unknown) => boolean>;
type Rule = (value: unknown) => boolean;

/** The 25 fields checked by hand, as fast as plain code gets without generating any. */
export function isDeclaration(value: unknown): boolean {
  return whole(value);
}

const text = (least: number, most: number): Rule => {
  return (value) => typeof value === 'string' && value.length >= least && value.length <= most;
};
const matching = (pattern: RegExp): Rule => {
  return (value) => typeof value === 'string' && pattern.test(value);
};
const oneOf = (...options: string[]): Rule => {
  const known = new Set<unknown>(options);
  return (value) => known.has(value);
};
const within = (least: number, most: number, whole = false): Rule => {
  return (value) =>
    typeof value === 'number' && value >= least && value <= most && (!whole || Number.isInteger(value));
};
const listOf = (rule: Rule): Rule => {
  return (value) => Array.isArray(value) && value.every(rule);
};

function object(fields: Fields, optional: readonly string[] = []): Rule {
  const known = new Map(Object.entries(fields));
  const needed = known.size - optional.length;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    let found = 0;
    for (const key in value) {
      const rule = known.get(key);
      if (rule === undefined || !rule(Reflect.get(value, key))) return false;
      if (!optional.includes(key)) found += 1;
    }
    return found === needed;
  };
}

const date = matching(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const answer = oneOf('yes', 'no', 'unknown');
const version = within(1, Number.MAX_SAFE_INTEGER, true);

const whole = object(
  {
    form: text(1, 200),
    formVersion: version,
    filledAt: text(0, Infinity),
    declarant: oneOf('self', 'household', 'helper', 'guard'),
    language: oneOf('vi', 'en'),
    person: object(
      {
        name: text(1, 200),
        bornOn: date,
        sex: oneOf('male', 'female', 'other'),
        nationality: text(2, 2),
        phone: matching(/^\+\d{8,15}$/),
        email: text(0, 254),
        identifiers: listOf(
          object({
            kind: oneOf('citizen', 'old', 'passport', 'insurance'),
            value: text(1, 200),
            assurance: oneOf('declared', 'scanned', 'matched'),
          }),
        ),
        address: object(
          { area: object({ code: matching(/^\d{2,5}$/), edition: date }), line: text(1, 200) },
          ['line'],
        ),
      },
      ['email'],
    ),
    answers: object(
      {
        symptoms: listOf(text(1, 200)),
        temperature: within(30, 45),
        contact: answer,
        travel: answer,
        note: text(0, 500),
      },
      ['temperature', 'note'],
    ),
    consents: listOf(
      object({ purpose: text(1, 200), version, given: (value) => typeof value === 'boolean' }),
    ),
  },
  ['filledAt'],
);
