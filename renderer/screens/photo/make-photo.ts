import { largestPhoto, photoSide } from '../../../preload/contract/photo';
import type { Turns } from '../../frame/pictures/crop';
import { contextOf, drawTurned, shrink } from '../../frame/pictures/picture';
import { partOf, type Square } from './square';

/** Null where the picture cannot be made into a photo. */
export async function makePhoto(
  picture: ImageBitmap,
  turns: Turns,
  square: Square,
): Promise<Uint8Array | null> {
  try {
    const whole = document.createElement('canvas');
    drawTurned(whole, picture, turns);
    const { left, top, side } = partOf(square, whole);
    const photo = document.createElement('canvas');
    photo.width = photoSide;
    photo.height = photoSide;
    contextOf(photo).drawImage(whole, left, top, side, side, 0, 0, photoSide, photoSide);
    return await shrink(photo, largestPhoto);
  } catch {
    return null;
  }
}
