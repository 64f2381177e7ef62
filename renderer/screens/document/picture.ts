/** Pictures on canvases: opened, turned, cropped, made small, measured. Re-encoding leaves out what a camera adds. */
import { largestDocument } from '../../../preload/contract/document';
import { type Crop, fitted, sizeTurned, type Turns } from './crop';
import { greyOf, type Measured, meanOf, sharpnessOf } from './legibility';

/** Pixels of the longer side: a page at 300 dots an inch. */
const longest = 3400;
/** Sharpness depends on the scale: every picture is measured at the same one. */
const measuredAt = 1000;
const qualities = [0.9, 0.8, 0.7, 0.6] as const;

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

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
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

function cropped(picture: ImageBitmap, turns: Turns, crop: Crop): HTMLCanvasElement {
  const whole = document.createElement('canvas');
  drawTurned(whole, picture, turns);
  const [left, top] = [(crop.left / 100) * whole.width, (crop.top / 100) * whole.height];
  const part = document.createElement('canvas');
  part.width = Math.max(1, Math.round(((crop.right - crop.left) / 100) * whole.width));
  part.height = Math.max(1, Math.round(((crop.bottom - crop.top) / 100) * whole.height));
  contextOf(part).drawImage(whole, left, top, part.width, part.height, 0, 0, part.width, part.height);
  return part;
}

const scaled = (from: HTMLCanvasElement, most: number): HTMLCanvasElement => {
  const { width, height } = fitted(from, most);
  const to = document.createElement('canvas');
  to.width = width;
  to.height = height;
  contextOf(to).drawImage(from, 0, 0, width, height);
  return to;
};

function measure(canvas: HTMLCanvasElement): Measured {
  const small = scaled(canvas, measuredAt);
  const grey = greyOf(contextOf(small).getImageData(0, 0, small.width, small.height).data);
  return {
    shorterSide: Math.min(canvas.width, canvas.height),
    lightness: meanOf(grey),
    sharpness: sharpnessOf(grey, small.width),
  };
}

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

/** A JPEG that fits: first a lower quality, then fewer pixels. */
async function shrink(canvas: HTMLCanvasElement): Promise<Uint8Array | null> {
  for (const quality of qualities) {
    const bytes = await encode(canvas, quality);
    if (bytes && bytes.length <= largestDocument) return bytes;
  }
  const next = Math.round(Math.max(canvas.width, canvas.height) * 0.8);
  return next < 200 ? null : shrink(scaled(canvas, next));
}

export interface MadePicture {
  readonly bytes: Uint8Array;
  readonly measured: Measured;
}

/** Null where the picture cannot be made into a document. */
export async function makePicture(
  picture: ImageBitmap,
  turns: Turns,
  crop: Crop,
): Promise<MadePicture | null> {
  try {
    const canvas = cropped(picture, turns, crop);
    const bytes = await shrink(canvas);
    return bytes && { bytes, measured: measure(canvas) };
  } catch {
    return null;
  }
}
