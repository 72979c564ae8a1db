import { foldWords } from '@binhan/domain/rules';

/** Whether each word of a search begins a word of a name; marks, case and order do not matter. */
export function matches(name: string, search: string): boolean {
  const words = foldWords(name);
  return foldWords(search).every((wanted) => words.some((word) => word.startsWith(wanted)));
}
