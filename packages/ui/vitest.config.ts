import { browserTests } from '@binhan/config/vitest-browser';
import { svelte } from '@sveltejs/vite-plugin-svelte';

export default browserTests({ plugins: [svelte({ configFile: false })] });
