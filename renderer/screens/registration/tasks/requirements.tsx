import { ChecklistTask } from './checklist';

/** What a certifier needs (R-MD-1). */
export const RequirementsTask = () => <ChecklistTask list="requirements" />;
