import type { HTMLAttributes } from 'svelte/elements';
import type { Client } from '@binhan/client';
import type { Caller } from '@binhan/contract';
import type { Permission } from '@binhan/domain/access';
import type { Language } from '@binhan/domain/text';
import type { ShownSite } from '#lib/site.ts';

declare global {
  /** The API in the same process, put there by the server before it loads this app; absent in development. */
  var __binhan:
    | {
        fetch: (request: Request, from?: { address?: string }) => Promise<Response>;
        /** The public origin of this installation. */
        origin: string;
        logo: string | undefined;
      }
    | undefined;

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
