import { languageOf } from '../language';
import { tell } from '../tell';
import type { Shown } from './border';
import { type IsolatedTag, attributesOf, passingOf } from './elements';
import { lookOf, watchLook } from './look';
import { type Remote, frameOf, reach } from './open';
import { originIn } from './origin';
import { View } from './view';

/** What stands between an element of the page and the one in its frame. */
export class Controls {
  readonly #host: HTMLElement;
  readonly #tag: IsolatedTag;
  readonly #view: View;
  /** What the page gave, for every frame that will be opened. */
  readonly #values = new Map<string, unknown>();
  #isOff = false;
  #isInPage = false;
  #frame: HTMLIFrameElement | undefined;
  #opening: Promise<Remote> | undefined;
  #inside: Remote | undefined;
  #stop = new AbortController();
  #forget = (): void => undefined;
  #look = '';
  /** What the element itself changed, before the page is told why. */
  keep: (kept: Record<string, unknown>) => void = () => undefined;

  constructor(host: HTMLElement, tag: IsolatedTag) {
    this.#host = host;
    this.#tag = tag;
    this.#view = new View(host.attachShadow({ mode: 'open' }), () => this.open());
  }

  /** The element came into a page. */
  connect(): void {
    this.#isInPage = true;
    this.#forget = watchLook(this.#host, () => this.#follow());
    this.open();
  }

  /** The element left its page: nothing of the frame stays. */
  disconnect(): void {
    this.#isInPage = false;
    this.#forget();
    this.#close();
  }

  /** Opens the frame, or another one in its place. */
  open(): void {
    this.#close();
    const origin = originIn(this.#host.getAttribute('origin') ?? '');
    if (origin === undefined) return this.#fail();
    this.#say('opening');
    const frame = (this.#frame = frameOf(origin, passingOf(this.#tag).allow ?? ''));
    frame.title = 'Bình An';
    const { signal } = (this.#stop = new AbortController());
    const outside = {
      told: (name: string, detail: unknown, kept: Record<string, unknown>) => this.#told(name, detail, kept),
      sized: (height: number) => {
        frame.style.blockSize = `${Math.ceil(height)}px`;
      },
      titled: (title: string) => {
        frame.title = title;
      },
    };
    this.#opening = reach(frame, origin, outside, signal);
    this.#show(this.#opening).catch(() => {
      // Whoever closed it knows.
      if (!signal.aborted) this.#fail();
    });
    this.#host.shadowRoot?.append(frame);
  }

  async #show(opening: Promise<Remote>): Promise<void> {
    const inside = await opening;
    this.#inside = inside;
    this.#say('open');
    if (!(await inside.show(this.#shown()))) throw new TypeError('the frame does not know this element');
  }

  /** Another portal is another frame. */
  originChanged(): void {
    if (this.#isInPage) this.open();
  }

  /** An attribute of the page's element is another one. */
  attribute(name: string, value: string | null): void {
    if (name === 'hotline') this.#say(this.#view.phase);
    this.#inside?.attribute(name, value).catch(() => undefined);
  }

  value(name: string): unknown {
    return this.#values.get(name);
  }

  /** A value of the page's element is another one. */
  setValue(name: string, value: unknown): void {
    this.#values.set(name, value);
    this.#inside?.value(name, value).catch(() => undefined);
  }

  /** Nobody may use the element, or everybody again. */
  switchOff(isOff: boolean): void {
    this.#isOff = isOff;
    this.attribute('disabled', isOff ? '' : null);
  }

  /** Calls a method once the frame is there; undefined where it did not come. */
  async call(name: string, given: readonly unknown[]): Promise<unknown> {
    if (name === 'focus') this.#focus();
    if (name === 'reset') this.#empty();
    try {
      return await (await this.#opening)?.call(name, given);
    } catch {
      return undefined;
    }
  }

  /** The field inside says that it holds nothing. */
  demand(): void {
    this.#inside?.demand().catch(() => undefined);
  }

  /** What a browser points at when it wants this element. */
  get anchor(): HTMLElement | undefined {
    return this.#frame;
  }

  /** The frame first: a field inside of it cannot take the focus from the page around it by itself. */
  #focus(): void {
    if (this.#frame) this.#frame.focus();
    else this.#view.focus();
  }

  #empty(): void {
    const { emptied = [] } = passingOf(this.#tag);
    this.#kept(Object.fromEntries(emptied.map((name) => [name, ''])));
  }

  #kept(values: Record<string, unknown>): void {
    for (const [name, value] of Object.entries(values)) this.#values.set(name, value);
    this.keep(values);
  }

  #told(name: string, detail: unknown, kept: Record<string, unknown>): void {
    if (!passingOf(this.#tag).events.includes(name)) return;
    this.#kept(kept);
    tell(this.#host, name, detail);
  }

  #shown(): Shown {
    const names = attributesOf(passingOf(this.#tag));
    const given = names.map((name) => [name, this.#host.getAttribute(name)] as const);
    const attributes = Object.fromEntries(given.filter((pair): pair is [string, string] => pair[1] !== null));
    const look = lookOf(this.#host);
    this.#look = JSON.stringify(look);
    return {
      element: this.#tag,
      attributes: this.#isOff ? { ...attributes, disabled: '' } : attributes,
      values: Object.fromEntries(this.#values),
      look,
    };
  }

  #follow(): void {
    this.#say(this.#view.phase);
    if (!this.#inside) return;
    const look = lookOf(this.#host);
    if (this.#look === JSON.stringify(look)) return;
    this.#look = JSON.stringify(look);
    this.#inside.look(look).catch(() => undefined);
  }

  #say(phase: View['phase']): void {
    this.#view.say(phase, languageOf(this.#host), this.#host.getAttribute('hotline') ?? '');
  }

  #fail(): void {
    this.#close();
    this.#say('failed');
    tell(this.#host, 'binhan-error', { code: 'frame_unavailable' });
  }

  #close(): void {
    this.#stop.abort();
    this.#frame?.remove();
    this.#frame = this.#inside = this.#opening = undefined;
  }
}
