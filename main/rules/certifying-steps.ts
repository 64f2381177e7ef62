/** How a certifier certifies: the steps of one document, with those of others at their place (R-MD-3). */
import type { Rulebook } from '../../preload/contract/rulebook';
import type { Day } from '../../preload/contract/values';
import { ruleInForce } from './rulebook';

export function certifyingSteps(book: Rulebook, today: Day): string[] {
  const steps = ruleInForce(book, 'certifier.steps', today, today).value ?? [];
  const besides = ruleInForce(book, 'certifier.stepsBesides', today, today).value ?? [];
  return steps.flatMap((step) => [
    step,
    ...besides.filter(({ after }) => after === step).map((one) => one.step),
  ]);
}
