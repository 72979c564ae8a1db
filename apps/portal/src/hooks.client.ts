import type { HandleClientError } from '@sveltejs/kit/hooks';
import { easyName } from '#lib/easy.ts';

declare global {
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

// The schemas would otherwise try to compile themselves, which our policy refuses and reports. This file runs before
// any page's code does.
globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

// A kept copy of a page is nobody's: how somebody reads is on the device.
if (document.cookie.includes(`${easyName}=co`)) document.documentElement.dataset['text'] = 'large';

/** A page that could not be fetched is the network's fault far more often than ours. */
export const handleError: HandleClientError = ({ error, kind }) => {
  if (kind !== 'unknown') return;
  return error instanceof TypeError && !navigator.onLine
    ? { status: 503, message: 'away' }
    : { status: 500, message: 'internal' };
};
