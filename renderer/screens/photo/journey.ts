/** From nothing to a kept photo: ask the person, choose a way, take or open it, cut it square. */
import type { CameraProblem } from '../../frame/pictures/camera';

/** Why there is no photo yet: a key below `document.problem`. */
export type Problem = CameraProblem | 'unreadable' | 'notMade';

export type Journey =
  | { readonly step: 'ask' }
  | { readonly step: 'refused' }
  | { readonly step: 'choose'; readonly problem: Problem | null }
  | { readonly step: 'camera' }
  | { readonly step: 'square'; readonly picture: ImageBitmap };

export type JourneyEvent =
  | { readonly kind: 'answered'; readonly agrees: boolean }
  | { readonly kind: 'cameraWanted' }
  | { readonly kind: 'pictureOpened'; readonly picture: ImageBitmap }
  | { readonly kind: 'failed'; readonly problem: Problem }
  | { readonly kind: 'back' };

export const start: Journey = { step: 'ask' };

export function next(journey: Journey, event: JourneyEvent): Journey {
  if (event.kind === 'answered')
    return event.agrees ? { step: 'choose', problem: null } : { step: 'refused' };
  // Nobody is pictured who has not agreed.
  if (journey.step === 'ask' || journey.step === 'refused') return event.kind === 'back' ? start : journey;
  switch (event.kind) {
    case 'cameraWanted':
      return { step: 'camera' };
    case 'pictureOpened':
      return { step: 'square', picture: event.picture };
    case 'failed':
      return { step: 'choose', problem: event.problem };
    case 'back':
      return { step: 'choose', problem: null };
  }
}
