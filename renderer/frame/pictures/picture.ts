/** Pictures on canvases: opened, turned, made small. Re-encoding leaves out what a camera adds. */
import { fitted, sizeTurned, type Turns } from './crop';

/** Pixels of the longer side: a page at 300 dots an inch. */
const longest = 3400;

/** Null where the bytes are no picture after all, or it does not fit into the memory. */
export async function openPicture(bytes: Uint8Array): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const { width, height } = fitted(whole, longest);
    if (width === whole.width) return whole;
    const smaller = await createImageBitmap(whole, {
      resizeWidth: width,
      resizeHeight: height,
      resizeQuality: 'high',
    });
    whole.close();
    return smaller;
  } catch {
    return null;
  }
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to draw on');
  return context;
}

/** Draws the picture turned, with a longer side of at most `most` pixels. */
export function drawTurned(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  turns: Turns,
  most: number = longest,
): void {
  const { width, height } = fitted(sizeTurned(picture, turns), most);
  const upright = sizeTurned({ width, height }, turns);
  canvas.width = width;
  canvas.height = height;
  const context = contextOf(canvas);
  context.translate(width / 2, height / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(picture, -upright.width / 2, -upright.height / 2, upright.width, upright.height);
}

export const scaled = (from: HTMLCanvasElement, most: number): HTMLCanvasElement => {
  const { width, height } = fitted(from, most);
  const to = document.createElement('canvas');
  to.width = width;
  to.height = height;
  contextOf(to).drawImage(from, 0, 0, width, height);
  return to;
};

const encode = (canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array | null> =>
  new Promise((resolve) => {
    canvas.toBlob(
      (blob) => {
        if (!blob) resolve(null);
        else void blob.arrayBuffer().then((buffer) => resolve(new Uint8Array(buffer)));
      },
      'image/jpeg',
      quality,
    );
  });

const qualities = [0.9, 0.8, 0.7, 0.6] as const;

/** A JPEG of at most so many bytes: first a lower quality, then fewer pixels. */
export async function shrink(canvas: HTMLCanvasElement, largest: number): Promise<Uint8Array | null> {
  for (const quality of qualities) {
    const bytes = await encode(canvas, quality);
    if (bytes && bytes.length <= largest) return bytes;
  }
  const next = Math.round(Math.max(canvas.width, canvas.height) * 0.8);
  return next < 200 ? null : shrink(scaled(canvas, next), largest);
}
