export interface Display {
  readonly environment: { readonly DISPLAY: string; readonly XDG_SESSION_TYPE: string };
  close(): Promise<void>;
}
export function startDisplay(options?: { size?: string }): Promise<Display>;
