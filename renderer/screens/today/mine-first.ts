/** The operator's own sessions first; among equals the one touched last comes first. */
export const mineFirst = <One extends { readonly assignedTo: string; readonly updatedAt: string }>(
  sessions: readonly One[],
  me: string | null,
): readonly One[] =>
  sessions.toSorted(
    (a, b) =>
      Number(b.assignedTo === me) - Number(a.assignedTo === me) || b.updatedAt.localeCompare(a.updatedAt),
  );
