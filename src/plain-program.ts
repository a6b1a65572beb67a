import { compileFunction } from 'node:vm';

/** Texts and comments, and what keeps a program from being plain: places in templates, divisions, expressions, types between `<` and `>`. */
const textOrOther =
  /'(?:[^'\\\r\n]|\\[^\r\n])*'|"(?:[^"\\\r\n]|\\[^\r\n])*"|`(?:[^`\\$]|\\[\s\S])*`|\/\/[^\r\n\u2028\u2029]*|\/\*[\s\S]*?\*\/|-->|['"`/<\\]/g;

const importing = /\s*import\s*\{([\w$,\s]*)\}\s*from\s*'( *)'[ \t]*(?:;|(?=\n))/y;

const exporting = /\bexport\s+(?:const\s+([\w$]+)\s*=(?![=>])|default\b(?!\s*(?:async|function|class|abstract|interface|enum|type)\b))/;

/**
 * Compiles a program whose only words beyond JavaScript are imports from `keelson` at its head and one value that it exports,
 * by name or by default, as most cluster files are, to a function of `names`. It does what the program does that sucrase makes of it, without finding the types
 * in a file that has none. Undefined where a program is not that plain for sure.
 */
export function compilePlain(source: string, names: readonly string[], filename: string): ReturnType<typeof compileFunction> | undefined {
  const code = plainCode(source);
  if (code === undefined) return undefined;
  try {
    return compileFunction(code, names, { filename });
  } catch {
    // Types, or a mistake, of which sucrase knows more.
    return undefined;
  }
}

/** The program as the body of a function, with every line in its place. */
function plainCode(source: string): string | undefined {
  const blank = withoutTexts(source);
  if (blank === undefined) return undefined;
  let head = '"use strict";Object.defineProperty(exports, "__esModule", { value: true });';
  let at = 0;
  for (let found = matchAt(importing, blank, at); found; found = matchAt(importing, blank, at)) {
    const [whole, names, request] = found as unknown as readonly [string, string, string];
    const start = at + whole.lastIndexOf("'") - request.length;
    if (source.slice(start, start + request.length) !== 'keelson') return undefined;
    head += `const {${names.replace(/\s+as\s+/g, ': ').replaceAll('\n', ' ')}} = require('keelson');${linesOf(whole)}`;
    at += whole.length;
  }
  const rest = blank.slice(at);
  const found = exporting.exec(rest);
  if (!found || rest.match(/\b(?:import|export)\b/g)?.length !== 1) return undefined;
  const end = found.index + found[0].length;
  if (!isStatement(rest, found.index, end)) return undefined;
  const start = found[1] === undefined ? 'exports.default =' : `const ${found[1]} = exports.${found[1]} =`;
  return head + source.slice(at, at + found.index) + start + linesOf(found[0]) + source.slice(at + end);
}

/** The program with spaces for what is in its texts and comments; undefined where it has more than those and brackets. */
function withoutTexts(source: string): string | undefined {
  let isPlain = true;
  const blank = source.replace(textOrOther, (found) => {
    if (found.startsWith('/') && found.length > 1) return blanks(found);
    if (found.length > 1 && found !== '-->') return `'${blanks(found.slice(1, -1))}'`;
    isPlain = false;
    return found;
  });
  return isPlain ? blank : undefined;
}

function blanks(text: string): string {
  return text.includes('\n') ? text.replace(/[^\n]/g, ' ') : ' '.repeat(text.length);
}

function linesOf(text: string): string {
  return text.replace(/[^\n]/g, '');
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Whether an export stands between statements, outside of brackets, and makes one value. */
function isStatement(code: string, start: number, end: number): boolean {
  if (!/(?:^|[;}])\s*$/.test(code.slice(0, start))) return false;
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    if (at === start) {
      if (depth !== 0) return false;
      at = end;
    }
    const character = code[at] as string;
    if (character === '{' || character === '[' || character === '(') depth++;
    else if (character === '}' || character === ']' || character === ')') depth--;
    else if (depth === 0 && at >= end && character === ',') return false;
    else if (depth === 0 && at >= end && character === ';') return true;
  }
  return true;
}
