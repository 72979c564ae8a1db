import { classForAnnouncer, pageSettings, policy } from '@binhan/config/pages';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig(({ command }) => ({
  plugins: [
    classForAnnouncer(),
    sveltekit({
      adapter: adapter({ precompress: true }),
      paths: { base: '/admin', relative: false },
      csp: policy({ reports: '/admin/csp-report' }),
    }),
  ],
  ...pageSettings(command, 5174),
}));
