/** One line of a Corefile, with the lines in braces behind it; a server block is one whose words are its zones. */
export interface Directive {
  readonly words: readonly string[];
  readonly block?: readonly Directive[];
}

/** Writes directives as a Corefile, quoting the words that need it. */
export function printCorefile(directives: readonly Directive[], indent = ''): string {
  return directives
    .map(({ words, block }) => {
      const line = `${indent}${words.map(quote).join(' ')}`;
      return block ? `${line} {\n${printCorefile(block, `${indent}    `)}${indent}}\n` : `${line}\n`;
    })
    .join('');
}

/** @see https://github.com/coredns/caddy/blob/v1.1.1/caddyfile/lexer.go */
function quote(word: string): string {
  return word === '' || /[\s"#{}]/.test(word) ? `"${word.replaceAll('"', '\\"')}"` : word;
}

/** Reads a Corefile, or a part of one; undefined if its braces or quotes do not pair. */
export function readCorefile(text: string): readonly Directive[] | undefined {
  const root: Directive[] = [];
  const open: Directive[][] = [root];
  for (const line of linesOf(text)) {
    if (!line) return undefined;
    const current = open[open.length - 1] as Directive[];
    if (line.length === 1 && line[0] === '}') {
      open.pop();
      if (open.length === 0) return undefined;
      continue;
    }
    const opens = line.length > 1 && line[line.length - 1] === '{';
    const words = opens ? line.slice(0, -1) : line;
    // A brace in the midst of a line is a word to CoreDNS, which no plugin takes.
    if (words.some((word) => word === '{' || word === '}')) return undefined;
    const block: Directive[] = [];
    current.push(opens ? { words, block } : { words });
    if (opens) open.push(block);
  }
  return open.length === 1 ? root : undefined;
}

/** The words of every line that has some, without comments; undefined for a line whose quotes do not pair. */
function linesOf(text: string): (string[] | undefined)[] {
  return text.split('\n').flatMap((line) => {
    const words: string[] = [];
    let rest = line.trim();
    while (rest !== '' && !rest.startsWith('#')) {
      const [whole, quoted, plain] = /^(?:"((?:\\"|[^"])*)"|([^\s"]\S*))\s*/.exec(rest) ?? [];
      if (whole === undefined) return [undefined];
      words.push(plain ?? (quoted as string).replaceAll('\\"', '"'));
      rest = rest.slice(whole.length);
    }
    return words.length > 0 ? [words] : [];
  });
}

/** The zone of a server block's word, without scheme, port and final dot: `lan` of `dns://lan.:53`. */
export function zoneOf(word: string): string {
  const zone = word
    .replace(/,$/, '')
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/:\d+$/, '')
    .toLowerCase();
  return zone === '.' || zone === '' ? '.' : zone.replace(/\.$/, '');
}
