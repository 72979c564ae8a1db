import { unit } from '@binhan/config/vitest';

// The tests drive a browser over the built files, served under the policy of a strict stranger.
export default unit({ testTimeout: 30_000, hookTimeout: 60_000 });
