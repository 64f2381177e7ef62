/** The square that is cut out of a picture, as arithmetic: a size and a place, all from 0 to 100. */
export interface Square {
  /** Part of the shorter side of the picture. */
  readonly size: number;
  /** Where it stands in the room that is left: 0 at the left or the top, 100 at the other end. */
  readonly across: number;
  readonly down: number;
}

/** A face fills less than the whole picture, as a rule, and stands in its middle. */
export const middle: Square = { size: 80, across: 50, down: 50 };

/** Less than this shows no face that could be compared. */
export const leastSize = 20;

interface Picture {
  readonly width: number;
  readonly height: number;
}

/** In pixels of the picture. */
export function partOf({ size, across, down }: Square, { width, height }: Picture) {
  const side = (size / 100) * Math.min(width, height);
  return { left: (across / 100) * (width - side), top: (down / 100) * (height - side), side };
}

const within = (value: number, low: number) => Math.min(100, Math.max(low, Math.round(value)));

export const changed = (square: Square, part: keyof Square, to: number): Square => ({
  ...square,
  [part]: within(to, part === 'size' ? leastSize : 0),
});

/** Dragged by so many pixels of the picture; where there is no room it stays. */
export function dragged(square: Square, by: { x: number; y: number }, picture: Picture): Square {
  const { side } = partOf(square, picture);
  const [wide, high] = [picture.width - side, picture.height - side];
  return {
    size: square.size,
    across: wide > 0 ? within(square.across + (by.x / wide) * 100, 0) : square.across,
    down: high > 0 ? within(square.down + (by.y / high) * 100, 0) : square.down,
  };
}
