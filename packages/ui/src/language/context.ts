import type { Language } from '@binhan/domain/text';
import { createContext } from 'svelte';

const [read, write, exists] = createContext<() => Language>();

/** Tells every component below in which language to speak; takes a function so that a change is followed. */
export function setLanguage(language: () => Language): void {
  write(language);
}

/** The language of the page, as set by `setLanguage` above; Vietnamese where nobody set one. */
export function getLanguage(): () => Language {
  return exists() ? read() : () => 'vi';
}
