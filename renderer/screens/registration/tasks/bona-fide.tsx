import { ChecklistTask } from './checklist';

/** The bona fide relationship with each patient (R-MD-2). */
export const BonaFideTask = () => <ChecklistTask list="bonaFide" />;
