import type { Client } from '@binhan/client';

/** A test as its person sees it. */
export type OwnResult = Awaited<ReturnType<Client['results']['open']>>;

/** Why nothing is shown. Codes are public and stable. */
export type ResultLookupErrorCode = 'result_not_opened' | 'unreachable' | 'script_unavailable';
