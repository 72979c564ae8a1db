import type { HTMLAttributes } from 'svelte/elements';
import type { Client } from '@binhan/client';
import type { Caller } from '@binhan/contract';
import type { Permission } from '@binhan/domain/access';
import type { Language } from '@binhan/domain/text';
import type { ShownSite } from '@binhan/pages/site';

declare global {
  namespace App {
    interface Locals {
      api: Client;
      language: Language;
    }
    interface PageData {
      language: Language;
      site: ShownSite;
      caller: Caller;
      permissions: Permission[];
      /** When the login of this browser ends, where it is known. */
      loginUntil: string | undefined;
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
