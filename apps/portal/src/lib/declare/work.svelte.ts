/** The declaration under way in this browser, kept on the device at every step. */
import type { Client } from '@binhan/client';
import type { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { createContext } from 'svelte';
import { shownUnits } from '../areas.ts';
import type { Errors } from './judge.ts';

interface Unit {
  code: string;
  name: string;
}

/** What the pages of the declaration share while scripts run. */
export class DeclarationWork {
  /** With which form; empty while none was chosen. */
  form = $state('');
  typed = $state.raw<Typed>({});
  errors = $state.raw<Errors>({});
  /** For whom: empty for oneself without an account, a person's id, or `other`. */
  subject = $state('');
  /** The declaration that is being changed; empty for a new one. */
  declaration = $state('');
  /** A change was asked for on the last page: go straight back there. */
  returning = $state(false);
  /** Communes of provinces other than the installation's own, as far as they were loaded. */
  communes = $state.raw<Readonly<Record<string, readonly Unit[]>>>({});
  /** Counts what replaced the typed values from outside, so that boxes are drawn anew. */
  version = $state(0);
  begunAt = '';

  /** Takes over what the server answered. */
  adopt(given: {
    typed: Typed;
    errors: Errors;
    subject: string;
    returning: boolean;
    form?: string;
    declaration?: string;
  }): void {
    Object.assign(this, { ...given });
  }

  /** Keeps the state of things on the device. */
  async keep(): Promise<void> {
    const { keepDraft } = await import('#lib/device/store.ts');
    const now = new Date().toISOString();
    this.begunAt ||= now;
    const { form, typed, subject, begunAt } = this;
    await keepDraft({ form, typed, subject, begunAt, keptAt: now }).catch(() => undefined);
  }

  /**
   * Brings back what this device kept of a form, if nothing was taken over yet; what stands on the page by then wins over
   * it. `form` is the one that was asked for; without, the one that was under way is.
   */
  async restore(onPage: () => Typed, form: string | null): Promise<boolean> {
    if (Object.keys(this.typed).length > 0) return false;
    const { keptDraft } = await import('#lib/device/store.ts');
    const draft = await keptDraft(new Date()).catch(() => undefined);
    if (!draft || (form !== null && draft.form !== undefined && draft.form !== form)) return false;
    this.form = draft.form ?? '';
    this.typed = { ...draft.typed, ...onPage() };
    this.subject ||= draft.subject;
    this.begunAt = draft.begunAt;
    this.version++;
    return true;
  }

  /** Ends it: sent, or thrown away. */
  async end(): Promise<void> {
    const { dropDraft } = await import('#lib/device/store.ts');
    await dropDraft().catch(() => undefined);
    this.adopt({ form: '', typed: {}, errors: {}, subject: '', returning: false, declaration: '' });
    this.begunAt = '';
  }

  /** The communes of a province, loaded once. */
  async communesOf(
    api: Pick<Client, 'areas'>,
    province: string,
    language: Language,
  ): Promise<readonly Unit[]> {
    const known = this.communes[province];
    if (known) return known;
    const { units } = await api.areas.below({ area: province });
    const listed = shownUnits(units, language);
    this.communes = { ...this.communes, [province]: listed };
    return listed;
  }
}

/** The work of the page, as its layout made it. */
export const [getWork, setWork] = createContext<DeclarationWork>();
