/** Thrown for a cluster file that cannot be read at all; its message is one sentence for the user. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  readonly exitCode = 2;
}

/** The first line of what an error says, without the place that its message names in words. */
export function messageOf(error: unknown): string {
  const message = (error as { message?: unknown } | null | undefined)?.message;
  // sucrase names the place in words; it is said once, in the form of a link.
  return firstLine(typeof message === 'string' && message !== '' ? message : String(error))
    .replace(/^Error transforming [^:]*: /, '')
    .replace(/ \(\d+:\d+\)$/, '');
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return (text.split('\n')[0] as string).trim();
}
