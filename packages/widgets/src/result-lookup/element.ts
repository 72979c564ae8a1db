/** What a page can do with the element; the markup sets it once it is drawn. */
export interface LookupActions {
  reset(): void;
  focus(options?: FocusOptions): void;
}

/** Where the markup leaves its actions; not public. */
export const actions = Symbol('actions');

/** Puts a tag's methods on the class, so that they are there from the first moment and not only once it is drawn. */
export function withActions(Base: typeof HTMLElement) {
  return class extends Base {
    [actions]: LookupActions | undefined;

    reset(): void {
      this[actions]?.reset();
    }

    override focus(options?: FocusOptions): void {
      this[actions]?.focus(options);
    }
  };
}

/** An element with its actions, as the markup sees it. */
export type LookupHost = InstanceType<ReturnType<typeof withActions>>;
