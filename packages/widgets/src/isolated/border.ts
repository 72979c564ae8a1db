import type { Look } from './look';

/** What the page's side tells the frame. Everything passes here, nothing by the frame's address, which logs would keep. */
export type Inside = {
  /** Once, first of all; false where the frame knows no such element. */
  show(shown: Shown): boolean;
  attribute(name: string, value: string | null): void;
  value(name: string, value: unknown): void;
  look(look: Look): void;
  /** Calls a method of the element. */
  call(name: string, given: readonly unknown[]): unknown;
  /** A form asks for what was not read yet: the element says so. */
  demand(): void;
};

/** An element as it stands in the page at first. */
export interface Shown {
  element: string;
  attributes: Record<string, string>;
  values: Record<string, unknown>;
  look: Look;
}

/** What the frame tells the page's side. */
export type Outside = {
  /** An event of the element, with the values that the element itself changes. */
  told(name: string, detail: unknown, kept: Record<string, unknown>): void;
  /** How high it is now, in CSS pixels. */
  sized(height: number): void;
  /** What it is called now: the title of the frame. */
  titled(title: string): void;
};
