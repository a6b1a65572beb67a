/** A private key between lines that say what it is. */
export interface ArmouredKey {
  /** Its first line, from 1. */
  readonly line: number;
  /** A line of the key itself: two keys begin alike. */
  readonly secret: string;
}

const begin = /----[- ]BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?[- ]----(.*)/;
const putty = /PuTTY-User-Key-File-\d/;
/** What may stand before the key: headers of PEM, and what the text around it puts before each line. */
const header = /^[\s#>|"'+]*(?:[A-Za-z][\w-]*: .*|)$/;
const body = /[A-Za-z0-9+/=]{8,}/;
const bodyLine = /^[\s#>|"'+]*([A-Za-z0-9+/=]{8,})(?:\\[nr])?["',]*\s*$/;

/** The private keys of a text; one without a key, as documentation shows it, is none. */
export function armouredKeys(lines: readonly string[]): readonly ArmouredKey[] {
  return lines.flatMap((line, index): readonly ArmouredKey[] => {
    if (!line.includes('PRIVATE KEY') && !line.includes('PuTTY')) return [];
    const [found, rest] = begin.exec(line) ?? putty.exec(line) ?? [];
    if (found === undefined) return [];
    // A text in quotes has its line breaks as letters.
    const [same] = body.exec((rest ?? '').replace(/\\[nr]/g, ' ').replace(/----[- ]END .*/, '')) ?? [];
    const next = lines.slice(index + 1, index + 12).find((candidate) => !header.test(candidate)) ?? '';
    const [, below] = bodyLine.exec(next) ?? [];
    const secret = same ?? below;
    return secret === undefined ? [] : [{ line: index + 1, secret }];
  });
}

/** A text without what stands between such lines, be it a key or a certificate. */
export function withoutArmour(text: string): string {
  return text.includes('-----BEGIN ') ? text.replace(/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?(?:-----END \1-----|$)/g, ' ') : text;
}
