/** An area as it is drawn: its outline, and where its number stands. */
export interface Outline {
  code: string;
  path: string;
  at: [number, number];
}

/** A drawing of areas, `width` by `height` units. */
export interface Drawing {
  width: number;
  height: number;
  outlines: Outline[];
}

type Point = [number, number];
type Ring = Point[];

const WIDTH = 1000;
/** More points than any province needs; what has more is no map to be drawn in a page of others. */
const MOST_POINTS = 200_000;

/**
 * The areas of a GeoJSON `FeatureCollection` (RFC 7946) as outlines; nothing where it is none. `codeProperty` names the property
 * that holds the code of a commune, else the `id` of the feature is it. Drawn on a plane that keeps proportions at the middle
 * of the map: a province is small enough.
 */
export function outlinesOf(given: unknown, codeProperty: string): Drawing | undefined {
  const areas = areasOf(given, codeProperty);
  const points = areas.flatMap(({ rings }) => rings.flat());
  if (points.length === 0 || points.length > MOST_POINTS) return undefined;
  const [west, east] = span(points.map(([x]) => x));
  const [south, north] = span(points.map(([, y]) => y));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = WIDTH / Math.max((east - west) * shrink, (north - south) / 2, 1e-9);
  const place = ([x, y]: Point): Point => [round((x - west) * shrink * scale), round((north - y) * scale)];
  return {
    width: round((east - west) * shrink * scale),
    height: round((north - south) * scale),
    outlines: areas.map(({ code, rings }) => {
      const placed = rings.map((ring) => ring.map(place));
      return { code, path: placed.map(pathOf).join(''), at: middleOf(placed) };
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

function span(values: readonly number[]): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

const pathOf = (ring: Ring) => `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}z`;

/** The centre of mass of the largest ring. */
function middleOf(rings: readonly Ring[]): Point {
  const [largest] = rings.toSorted((one, other) => Math.abs(twiceArea(other)) - Math.abs(twiceArea(one)));
  const ring = largest ?? [];
  const area = twiceArea(ring);
  const [first = [0, 0]] = ring;
  if (area === 0) return first;
  let [x, y] = [0, 0];
  for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [round(x / (3 * area)), round(y / (3 * area))];
}

function twiceArea(ring: Ring): number {
  return edgesOf(ring).reduce((sum, [[ax, ay], [bx, by]]) => sum + ax * by - bx * ay, 0);
}

function edgesOf(ring: Ring): [Point, Point][] {
  return ring.map((point, place) => [point, ring[(place + 1) % ring.length] ?? point]);
}

function areasOf(given: unknown, codeProperty: string): { code: string; rings: Ring[] }[] {
  const collection = objectOf(typeof given === 'string' ? parsed(given) : given);
  const features: unknown = collection?.['features'];
  if (!Array.isArray(features)) return [];
  return features.flatMap((one: unknown) => {
    const feature = objectOf(one);
    const code = codeProperty === '' ? feature?.['id'] : objectOf(feature?.['properties'])?.[codeProperty];
    const geometry = objectOf(feature?.['geometry']);
    const coordinates = geometry?.['coordinates'];
    const polygons: unknown[] =
      geometry?.['type'] === 'Polygon'
        ? [coordinates]
        : geometry?.['type'] === 'MultiPolygon' && Array.isArray(coordinates)
          ? coordinates
          : [];
    const rings = polygons.flatMap((polygon) => (Array.isArray(polygon) ? polygon.map(ringOf) : []));
    const whole = rings.filter((ring) => ring.length > 2);
    return (typeof code === 'string' || typeof code === 'number') && whole.length > 0
      ? [{ code: String(code), rings: whole }]
      : [];
  });
}

function ringOf(given: unknown): Ring {
  if (!Array.isArray(given)) return [];
  return given.flatMap((point: unknown): Point[] => {
    if (!Array.isArray(point)) return [];
    const [x, y]: unknown[] = point;
    return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x + y) ? [[x, y]] : [];
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
