/** Boxes that are several: an error leads to their first one. */
const parts: Readonly<Record<string, string>> = { bornOn: 'bornOn.day' };

/** What is wrong with a form, a line each, for the summary at the top of its page. */
export function summaryOf(
  form: { problem?: string; errors?: Readonly<Record<string, string>> } | null,
): { text: string; href?: string }[] {
  return [
    ...(form?.problem ? [{ text: form.problem }] : []),
    ...Object.entries(form?.errors ?? {}).map(([name, text]) => ({ text, href: `#${parts[name] ?? name}` })),
  ];
}
