/** How portal and admin app are built and served while one works on them; each adds its adapter and its paths. */
import { type Plugin, type UserConfig, defaultClientConditions, defaultServerConditions } from 'vite';

/**
 * Kit's announcer of page changes hides itself by an inline style, which our policy refuses and reports on each first
 * page; a class of `@binhan/ui` does the same.
 */
export function classForAnnouncer(): Plugin {
  return {
    name: 'class-for-announcer',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/runtime/components/root.svelte') || id.includes('?')) return;
      return code.replace(/style="position: absolute[^"]*"/, 'class="visually-hidden"');
    },
  };
}

/** The Content-Security-Policy of every page, for kit; `reports` is where a browser says what it refused. */
export function policy({ reports }: { reports: string }) {
  return {
    mode: 'auto' as const,
    directives: {
      'default-src': ['none' as const],
      // The decoder of QR codes is WebAssembly.
      'script-src': ['self' as const, 'wasm-unsafe-eval' as const],
      'style-src': ['self' as const],
      'img-src': ['self' as const, 'data:' as const, 'blob:' as const],
      'font-src': ['self' as const],
      'media-src': ['self' as const, 'blob:' as const],
      'connect-src': ['self' as const],
      'worker-src': ['self' as const],
      'manifest-src': ['self' as const],
      'form-action': ['self' as const],
      'base-uri': ['none' as const],
      'frame-ancestors': ['none' as const],
      'require-trusted-types-for': ['script' as const],
      // The QR reader brings its own Svelte, which makes the policy a second time; kit quotes only what it knows.
      'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', "'allow-duplicates'"],
      'report-uri': [reports],
    },
  };
}

/**
 * What else vite is told. Development reads our packages from source and asks the API at `API_ORIGIN`; the build takes
 * what is published.
 */
export function pageSettings(command: 'build' | 'serve', port: number): UserConfig {
  const api = process.env['API_ORIGIN'] ?? 'http://localhost:3000';
  const target = { target: api, changeOrigin: true, headers: { origin: api } };
  return {
    ...(command === 'serve'
      ? {
          resolve: { conditions: ['@binhan/source', ...defaultClientConditions] },
          ssr: { resolve: { conditions: ['@binhan/source', ...defaultServerConditions] } },
        }
      : {}),
    build: { assetsInlineLimit: 0 },
    server: { port, proxy: { '/api': target, '/demo': target, '/health': target, '/embed': target } },
  };
}
