/** What a page can do with an element that shows what a portal says; the markup sets it once it is drawn. */
export interface ShownActions {
  refresh(): Promise<void>;
  focus(options?: FocusOptions): void;
}

/** Where the markup leaves its actions; not public. */
export const actions = Symbol('actions');

/** Puts `refresh()` and `focus()` on the class, so that they are there from the first moment and not only once it is drawn. */
export function withRefresh(Base: typeof HTMLElement) {
  return class extends Base {
    [actions]: ShownActions | undefined;

    async refresh(): Promise<void> {
      await this[actions]?.refresh();
    }

    override focus(options?: FocusOptions): void {
      this[actions]?.focus(options);
    }
  };
}

/** An element with its actions, as the markup sees it. */
export type ShownHost = InstanceType<ReturnType<typeof withRefresh>>;
