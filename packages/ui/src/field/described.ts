/** The ids a control is described by; nothing where it has no notes. */
export function describedBy(
  id: string,
  notes: { hint?: string | undefined; why?: string | undefined; error?: string | undefined },
): string | undefined {
  const ids = [notes.hint && `${id}-hint`, notes.why && `${id}-why`, notes.error && `${id}-error`].filter(
    Boolean,
  );
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** What every field takes. */
export interface FieldProps {
  name: string;
  /** The label, a noun or a question. */
  label: string;
  /** The id of the first control, where an error summary sends the reader; default the name. */
  id?: string | undefined;
  hint?: string | undefined;
  /** Why it is asked, in a sentence. */
  why?: string | undefined;
  /** The sentence of what is wrong, the same as in the summary. */
  error?: string | undefined;
  /** Marked in words; required fields carry no mark. */
  optional?: boolean | undefined;
  /** The label is the heading of the page. */
  heading?: boolean | undefined;
}
