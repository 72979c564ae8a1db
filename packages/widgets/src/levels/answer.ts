import type { Client } from '@binhan/client';

/** What a portal publishes of levels. */
export type PublishedLevels = Awaited<ReturnType<Client['levels']['published']>>;

/**
 * Why levels, or their map, are not shown. Codes are public and stable.
 *
 * - `unreachable`: the portal could not be asked.
 * - `geometry_unusable`: what was given as geometry is no GeoJSON of areas; tiles take its place.
 * - `script_unavailable`: the part of the script that shows levels did not load.
 */
export type LevelsErrorCode = 'unreachable' | 'geometry_unusable' | 'script_unavailable';
