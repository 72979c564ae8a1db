import { vi } from './vi';
import type { Sentences } from './sentences';

const { required: _, ...withoutOne } = vi.issues;
// @ts-expect-error A missing sentence does not compile.
export const missing: Sentences = { ...vi, issues: withoutOne };

// @ts-expect-error A sentence for a code nobody declared does not compile.
export const stranger: Sentences = { ...vi, warnings: { ...vi.warnings, made_up: 'x' } };

// @ts-expect-error A sentence uses only the data its code declares.
export const tooMuch: Sentences['issues']['too_long'] = ({ limit, secret }) => `${limit} ${secret}`;
