import { classForAnnouncer, pageSettings, policy } from '@binhan/config/pages';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig, mergeConfig } from 'vite';

export default defineConfig(({ command }) =>
  mergeConfig(pageSettings(command, 5173), {
    plugins: [
      classForAnnouncer(),
      sveltekit({
        adapter: adapter({ precompress: true }),
        csp: policy({ reports: '/csp-report' }),
      }),
    ],
    build: {
      rolldownOptions: {
        output: {
          // Most pages show most of these: each in a file of its own is a dozen requests more on a slow network.
          codeSplitting: {
            groups: [{ name: 'ui', test: /packages.ui.src.(?!qr|area|form)/, minShareCount: 3 }],
          },
        },
      },
    },
  }),
);
