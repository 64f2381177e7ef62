/** A sheet in the place of the one that is still being made: work is seen at once, and nothing jumps. */
export function Making({ label }: { label: string }) {
  return (
    <div role="status" aria-busy className="making">
      <p className="soft">{label}</p>
      <div className="making-bar" />
    </div>
  );
}
