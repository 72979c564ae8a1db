/**
 * Why nothing could be read. Codes are public and stable.
 *
 * - `insecure_context`: the page came without https, so the browser keeps the camera off.
 * - `camera_unsupported`: the browser has no camera interface, or the page's policy switched it off.
 * - `camera_denied`: the person or the page's policy refused.
 * - `camera_missing`, `camera_in_use`, `camera_failed`, `camera_lost`: no device, taken by another program, does not
 *   start, or went away while in use.
 * - `picture_unreadable`, `no_code_in_picture`: the file is no picture, or holds no code that can be read.
 * - `several_codes`: more than one code is in view, and which one is meant cannot be told.
 * - `script_unavailable`: the part of the script that reads did not load.
 * - `decoder_unavailable`: the WebAssembly did not load. Reading goes on with the fast decoder alone.
 */
export type QrReaderErrorCode =
  | 'insecure_context'
  | 'camera_unsupported'
  | 'camera_denied'
  | 'camera_missing'
  | 'camera_in_use'
  | 'camera_failed'
  | 'camera_lost'
  | 'picture_unreadable'
  | 'no_code_in_picture'
  | 'several_codes'
  | 'decoder_unavailable'
  | 'script_unavailable';
