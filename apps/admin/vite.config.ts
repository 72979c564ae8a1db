import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defaultClientConditions, defaultServerConditions, defineConfig, type Plugin } from 'vite';

const api = process.env['API_ORIGIN'] ?? 'http://localhost:3000';

/**
 * Kit's announcer of page changes hides itself by an inline style, which our policy refuses and reports on each first
 * page; a class of `@binhan/ui` does the same.
 */
const classForAnnouncer: Plugin = {
  name: 'class-for-announcer',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/runtime/components/root.svelte') || id.includes('?')) return;
    return code.replace(/style="position: absolute[^"]*"/, 'class="visually-hidden"');
  },
};

export default defineConfig(({ command }) => ({
  plugins: [
    classForAnnouncer,
    sveltekit({
      adapter: adapter({ precompress: true }),
      paths: { base: '/admin', relative: false },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['none'],
          // The decoder of QR codes is WebAssembly.
          'script-src': ['self', 'wasm-unsafe-eval'],
          'style-src': ['self'],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self'],
          'media-src': ['self', 'blob:'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
          'require-trusted-types-for': ['script'],
          // The QR reader brings its own Svelte, which makes the policy a second time; kit quotes only what it knows.
          'trusted-types': ['svelte-trusted-html', "'allow-duplicates'"],
          'report-uri': ['/admin/csp-report'],
        },
      },
    }),
  ],
  // Development reads our packages from source; the build takes what is published.
  ...(command === 'serve'
    ? {
        resolve: { conditions: ['@binhan/source', ...defaultClientConditions] },
        ssr: { resolve: { conditions: ['@binhan/source', ...defaultServerConditions] } },
      }
    : {}),
  build: { assetsInlineLimit: 0 },
  server: {
    port: 5174,
    proxy: Object.fromEntries(
      ['/api', '/demo', '/health'].map((path) => [
        path,
        { target: api, changeOrigin: true, headers: { origin: api } },
      ]),
    ),
  },
}));
