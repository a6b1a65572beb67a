/**
 * A pattern of Go's regexp package as one of JavaScript; undefined where there is none that finds the same.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function goPattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern);
}

const compiled = new Map<string, RegExp | undefined>();

function compile(pattern: string): RegExp | undefined {
  const [lead = '', flags = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? [];
  const source = translate(pattern.slice(lead.length), flags.includes('s'));
  if (source === undefined) return undefined;
  try {
    return new RegExp(source, `${flags.replace('s', '')}u`);
  } catch {
    return undefined;
  }
}

const classes: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`\\{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};

/** What Go takes for white space is less than what JavaScript does. */
const space = '\\t\\n\\f\\r ';

const token =
  /\\Q([\s\S]*?)(?:\\E|$)|\\x\{([0-9A-Fa-f]+)\}|\\p([A-Z])|\\P([A-Z])|\\([\s\S])|\(\?P<|\(\?[a-z-]+[):]|\[:(\^?)([a-z]+):\]|\{\d+(?:,\d*)?\}|\[\^?\]?|[\s\S]/gy;

function translate(pattern: string, isDotAll: boolean): string | undefined {
  let source = '';
  let inClass = false;
  for (const match of pattern.matchAll(token)) {
    const [text, literal, codePoint, property, notProperty, escaped, negated, posix] = match;
    if (literal !== undefined) source += [...literal].map(plain).join('');
    else if (codePoint !== undefined) source += `\\u{${codePoint}}`;
    else if (property !== undefined) source += `\\p{${property}}`;
    else if (notProperty !== undefined) source += `\\P{${notProperty}}`;
    else if (escaped !== undefined) {
      if (escaped === 's') source += inClass ? space : `[${space}]`;
      else if (escaped === 'S' && !inClass) source += `[^${space}]`;
      else if (escaped === 'A') source += '(?<![\\s\\S])';
      else if (escaped === 'z') source += '(?![\\s\\S])';
      else if (escaped === 'a') source += '\\x07';
      else if (/[A-Za-z0-9]/.test(escaped)) source += text;
      else source += plain(escaped);
    } else if (inClass && posix !== undefined) {
      const members = classes[posix];
      if (members === undefined || negated === '^') return undefined;
      source += members;
    } else if (inClass) {
      inClass = text !== ']';
      source += text === '[' || text === '[]' || text.startsWith('[:') ? text.replace('[', '\\[') : text;
      if (text.endsWith(']') && text !== ']') inClass = false;
    } else if (text.startsWith('[')) {
      inClass = true;
      source += text.endsWith(']') ? `${text.slice(0, -1)}\\]` : text;
      if (posix !== undefined) return undefined;
    } else if (text === '(?P<') source += '(?<';
    else if (text.startsWith('(?') && text !== '(?:' && text.length > 2) return undefined;
    else if (text === '.') source += isDotAll ? '[\\s\\S]' : '[^\\n]';
    else if (text === '{' || text === '}' || text === ']') source += `\\${text}`;
    else source += text;
  }
  return source;
}

/** A character that stands for itself, whatever it is. */
function plain(character: string): string {
  return `\\u{${(character.codePointAt(0) as number).toString(16)}}`;
}
