import type { HTMLAttributes } from 'svelte/elements';
import type { Client } from '@binhan/client';
import type { Caller } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import type { ShownSite } from '@binhan/pages/site';

declare global {
  namespace App {
    interface Locals {
      api: Client;
      language: Language;
      /** Larger text, fewer things at a time. */
      easy: boolean;
      /** The public origin, which posters carry. */
      origin: string;
      /** The caller sent a cookie of ours; whether it is worth anything the API says. */
      mayBeSignedIn: boolean;
    }
    interface PageData {
      language: Language;
      easy: boolean;
      site: ShownSite;
      caller: Caller;
    }
  }
}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'binhan-qr-reader': HTMLAttributes<HTMLElement> & {
      hotline?: string | undefined;
      'wasm-url'?: string;
      'auto-start'?: '' | undefined;
      continuous?: '' | undefined;
      origins?: string;
    };
  }
}

export {};
