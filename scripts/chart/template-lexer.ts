/** A token inside an action of a template, or the text between two actions. */
export interface Token {
  readonly kind: 'text' | 'open' | 'close' | 'string' | 'literal' | 'field' | 'variable' | 'identifier' | 'dot' | 'sign';
  readonly text: string;
  /** White space stands before it, so that it begins another operand. */
  readonly apart: boolean;
}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /"(?:[^"\\\n]|\\.)*"|`[^`]*`/y],
  ['literal', /'(?:[^'\\\n]|\\.)+'|[+-]?(?:0[xX][0-9a-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)i?/y],
  ['field', /\.[\p{L}_][\p{L}\p{N}_]*/uy],
  ['variable', /\$[\p{L}\p{N}_]*/uy],
  ['identifier', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['sign', /:=|[=|(),]/y],
  ['dot', /\./y],
];

/**
 * Splits a template as Go does.
 * @see https://pkg.go.dev/text/template@go1.25.0#hdr-Text_and_spaces
 */
export function lexTemplate(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('{{', at);
    if (open !== at) tokens.push({ kind: 'text', text: source.slice(at, open < 0 ? undefined : open), apart: false });
    if (open < 0) break;
    at = lexAction(source, open, tokens);
  }
  return tokens;
}

const comment = /\{\{(?:-\s+)?\/\*[\s\S]*?\*\/(?:\s+-)?\}\}/y;
const opening = /\{\{(?:-(?=\s))?/y;
const closing = /(?:\s+-)?\}\}/y;

/** Reads one action and returns where it ends. */
function lexAction(source: string, from: number, tokens: Token[]): number {
  if (match(comment, source, from) !== undefined) return comment.lastIndex;
  tokens.push({ kind: 'open', text: match(opening, source, from) as string, apart: false });
  let at = opening.lastIndex;
  for (;;) {
    const space = match(/\s*/y, source, at) as string;
    // The dash of a closing delimiter needs the white space before it.
    const close = match(closing, source, at) ?? match(/\}\}/y, source, at + space.length);
    if (close !== undefined) {
      tokens.push({ kind: 'close', text: close, apart: space !== '' });
      return source.indexOf('}}', at) + 2;
    }
    at += space.length;
    const found = patterns.map(([kind, pattern]) => [kind, match(pattern, source, at)] as const).find(([, text]) => text !== undefined);
    if (!found) throw new SyntaxError(`unexpected ${JSON.stringify(source.slice(at, at + 20))} in a template action`);
    const [kind, text] = found as readonly [Token['kind'], string];
    tokens.push({ kind, text, apart: space !== '' });
    at += text.length;
  }
}

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}
