import { Lock } from 'lucide-react';

/** What is typed on somebody else's page and never here (B-REG-3). */
export function OnlyThere({ text }: { text: string }) {
  return (
    <p className="note row only-there">
      <Lock aria-hidden /> <span>{text}</span>
    </p>
  );
}
