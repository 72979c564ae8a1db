import { defineEnvVars } from '@sveltejs/kit/env';

/** What the portal reads from its environment; everything else the server reads. */
export const variables = defineEnvVars({
  API_ORIGIN: {
    description: 'Where the API answers when it is not in the same process (development).',
    schema: (value) => value ?? 'http://localhost:3000',
  },
});
