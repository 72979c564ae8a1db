import { unit } from '@binhan/config/vitest';
import { svelte } from '@sveltejs/vite-plugin-svelte';

export default { ...unit({ include: ['src/**/*.test.ts'] }), plugins: [svelte({ configFile: false })] };
