export interface Runtime {
  readonly executable: string;
  readonly folder: string;
  readonly version: string;
  readonly source: 'given' | 'pinned' | 'fallback';
}
/** What is there already: COUNTERSIDE_ELECTRON, the pinned package's binary, or the cached fallback. */
export function installedRuntime(): Runtime | null;
