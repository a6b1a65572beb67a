/** Quotes a text so that a POSIX shell takes it as one word, as it is. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Lines that set shell variables, each to a text as it is. */
export function shellVariables(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${quote(value)}`)
    .join('\n');
}
