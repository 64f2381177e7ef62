/** A document from a picture: turned, cropped, made small, measured. */
import { largestDocument } from '../../../preload/contract/document';
import type { Crop, Turns } from '../../frame/pictures/crop';
import { contextOf, drawTurned, scaled, shrink } from '../../frame/pictures/picture';
import { greyOf, type Measured, meanOf, sharpnessOf } from './legibility';

/** Sharpness depends on the scale: every picture is measured at the same one. */
const measuredAt = 1000;

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

function measure(canvas: HTMLCanvasElement): Measured {
  const small = scaled(canvas, measuredAt);
  const grey = greyOf(contextOf(small).getImageData(0, 0, small.width, small.height).data);
  return {
    shorterSide: Math.min(canvas.width, canvas.height),
    lightness: meanOf(grey),
    sharpness: sharpnessOf(grey, small.width),
  };
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
    const bytes = await shrink(canvas, largestDocument);
    return bytes && { bytes, measured: measure(canvas) };
  } catch {
    return null;
  }
}
