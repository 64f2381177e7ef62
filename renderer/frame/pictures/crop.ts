/** Turning and cropping as arithmetic: parts of the turned picture, from 0 to 100 on both axes. */
export const edges = ['left', 'top', 'right', 'bottom'] as const;
export type Edge = (typeof edges)[number];
export type Crop = Readonly<Record<Edge, number>>;

/** Quarter turns, clockwise. */
export type Turns = 0 | 1 | 2 | 3;

export const wholePicture: Crop = { left: 0, top: 0, right: 100, bottom: 100 };

/** Less than this between two edges shows nothing that can be read. */
const least = 10;

const opposite: Readonly<Record<Edge, Edge>> = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' };

/** From where to where an edge may stand. */
export function limitsOf(crop: Crop, edge: Edge): readonly [low: number, high: number] {
  const other = crop[opposite[edge]];
  return edge === 'left' || edge === 'top' ? [0, other - least] : [other + least, 100];
}

export function moved(crop: Crop, edge: Edge, to: number): Crop {
  const [low, high] = limitsOf(crop, edge);
  return { ...crop, [edge]: Math.min(high, Math.max(low, Math.round(to))) };
}

const turns: readonly Turns[] = [0, 1, 2, 3];

export const turned = (before: Turns, by: 1 | -1): Turns =>
  turns[(before + by + turns.length) % turns.length] ?? 0;

/** What was cropped stays cropped: its edges turn with the picture. */
export const cropTurned = ({ left, top, right, bottom }: Crop, by: 1 | -1): Crop =>
  by === 1
    ? { left: 100 - bottom, top: left, right: 100 - top, bottom: right }
    : { left: top, top: 100 - right, right: bottom, bottom: 100 - left };

interface Size {
  readonly width: number;
  readonly height: number;
}

export const sizeTurned = ({ width, height }: Size, by: Turns): Size =>
  by % 2 === 0 ? { width, height } : { width: height, height: width };

/** The same shape, with a longer side of at most so many pixels. */
export function fitted({ width, height }: Size, most: number): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
