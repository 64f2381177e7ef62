/** From nothing to a kept document: choose a way, take or read it, turn and crop it, say what it is. */
import type { CameraProblem } from '../../frame/pictures/camera';
import type { Measured } from './legibility';

/** Why there is no document yet: a key below `document.problem`. */
export type Problem = CameraProblem | 'unreadable' | 'pdfTooLarge' | 'notMade';

export type Made =
  | { readonly mime: 'image/jpeg'; readonly bytes: Uint8Array; readonly measured: Measured }
  | { readonly mime: 'application/pdf'; readonly bytes: Uint8Array };

export type Journey =
  | { readonly step: 'choose'; readonly problem: Problem | null }
  | { readonly step: 'camera' }
  | { readonly step: 'adjust'; readonly picture: ImageBitmap }
  | { readonly step: 'describe'; readonly made: Made; readonly picture: ImageBitmap | null };

export type JourneyEvent =
  | { readonly kind: 'cameraWanted' }
  | { readonly kind: 'pictureOpened'; readonly picture: ImageBitmap }
  | { readonly kind: 'made'; readonly made: Made }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'back' };

export const start: Journey = { step: 'choose', problem: null };

export function next(journey: Journey, event: JourneyEvent): Journey {
  switch (event.kind) {
    case 'cameraWanted':
      return { step: 'camera' };
    case 'pictureOpened':
      return { step: 'adjust', picture: event.picture };
    case 'made':
      return {
        step: 'describe',
        made: event.made,
        picture: journey.step === 'adjust' ? journey.picture : null,
      };
    case 'failed':
      return { step: 'choose', problem: event.problem };
    case 'back':
      return journey.step === 'describe' && journey.picture
        ? { step: 'adjust', picture: journey.picture }
        : start;
  }
}
