import { languageOf } from '../language';
import { wordsOf } from '../scan/language';

/** What a form's field tells the reader inside it. */
export interface FieldHost {
  /** It may be used, or not. */
  switchedOff(isOff: boolean): void;
  /** Its value was set by the page or the browser; empty for none. */
  recalled(text: string): void;
  /** The form asked for a value that is not there, or has it now. */
  missed(isMissing: boolean): void;
  /** Back to how it was. */
  reset(): void;
  /** What the browser points at when the value is missing. */
  anchor(): HTMLElement | null;
}

/**
 * Makes an element a field of the form around it, as the browser's own fields are (form-associated custom elements of
 * HTML). The value is the text of the code that was read; it never stands in an attribute. A browser without such elements
 * has the rest of it.
 */
export function asField(Base: typeof HTMLElement) {
  return class extends Base {
    static readonly formAssociated = true;
    protected readonly internals: ElementInternals | undefined = this.attachInternals?.();
    protected host: FieldHost | undefined;
    #value = '';
    #isRequired = false;

    constructor() {
      super();
      this.internals?.setFormValue?.('');
      this.addEventListener('invalid', () => this.host?.missed(true));
    }

    get form(): HTMLFormElement | null {
      return this.internals?.form ?? null;
    }

    get labels(): NodeList | undefined {
      return this.internals?.labels;
    }

    get name(): string {
      return this.getAttribute('name') ?? '';
    }

    set name(name: string) {
      this.setAttribute('name', name);
    }

    get disabled(): boolean {
      return this.hasAttribute('disabled');
    }

    set disabled(isOff: boolean) {
      this.toggleAttribute('disabled', isOff);
    }

    get value(): string {
      return this.#value;
    }

    set value(text: string | null | undefined) {
      this.keep(text ?? '');
      this.host?.recalled(this.#value);
    }

    get validity(): ValidityState | undefined {
      return this.internals?.validity;
    }

    get validationMessage(): string {
      return this.internals?.validationMessage ?? '';
    }

    get willValidate(): boolean {
      return this.internals?.willValidate ?? false;
    }

    checkValidity(): boolean {
      return this.internals?.checkValidity() ?? true;
    }

    reportValidity(): boolean {
      return this.internals?.reportValidity() ?? true;
    }

    formDisabledCallback(isOff: boolean): void {
      this.host?.switchedOff(isOff);
    }

    formResetCallback(): void {
      this.host?.reset();
    }

    /** The browser brings back what was there before the page was left. */
    formStateRestoreCallback(state: unknown): void {
      if (typeof state === 'string') this.value = state;
    }

    /** Keeps a value, which the form sends from now on. */
    protected keep(text: string): void {
      this.#value = text;
      this.internals?.setFormValue?.(text);
      if (text !== '') this.host?.missed(false);
      this.#judge();
    }

    /** Whether there must be a value; also says it again in another language. */
    demand(isRequired: boolean): void {
      this.#isRequired = isRequired;
      this.#judge();
    }

    #judge(): void {
      if (!this.#isRequired || this.#value !== '') return this.internals?.setValidity?.({});
      const { missing } = wordsOf(languageOf(this));
      const anchor = this.host?.anchor() ?? undefined;
      return this.internals?.setValidity?.({ valueMissing: true }, missing, anchor);
    }
  };
}
