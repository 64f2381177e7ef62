/** What a log line may say of an error: class, code and place. Messages may quote a person's data. */
export function faultName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = error.stack?.split('\n').find((text) => text.trimStart().startsWith('at '));
  const file = place?.trim().replace(/\(?(?:file:\/\/)?\/.*\/(?=[^/]+:\d+:\d+)/, '(') ?? '';
  return `${error.name}${code} ${file}`.trim();
}
