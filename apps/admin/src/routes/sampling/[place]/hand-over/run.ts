/** The tubes that leave together, each scanned, newest first. */
export type Run = readonly string[];

/** What a scan did to a run. */
export type RunAnswer = 'added' | 'twice' | 'not-a-tube';

/** Reads one scan into a run. */
export function runStep(run: Run, text: string): { run: Run; answer: RunAnswer; code: string } {
  const code = text.trim().toUpperCase().replace(/\s+/g, '');
  if (!/^[A-Z0-9][A-Z0-9-]{3,39}$/.test(code) || !/\d/.test(code)) return { run, answer: 'not-a-tube', code };
  if (run.includes(code)) return { run, answer: 'twice', code };
  return { run: [code, ...run].slice(0, 500), answer: 'added', code };
}

/** The codes in several lines, each once. */
export function codesIn(text: string): Run {
  return text.split(/[\r\n,;]+/).reduce<Run>((run, line) => runStep(run, line).run, []);
}
