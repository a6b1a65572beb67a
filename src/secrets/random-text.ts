/** Bits per character of a text. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Share of neighbours among letters and digits that are of different kinds: words change little, what was drawn by lot changes often. */
function unrestOf(text: string): number {
  let changes = 0;
  let pairs = 0;
  for (let index = 1; index < text.length; index++) {
    const [before, now] = [kindOf(text.charCodeAt(index - 1)), kindOf(text.charCodeAt(index))];
    if (before === 0 || now === 0) continue;
    pairs++;
    if (before !== now) changes++;
  }
  return pairs === 0 ? 0 : changes / pairs;
}

/** 1 for a digit, 2 for a capital, 3 for a small letter, 0 for anything else. */
function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return 1;
  if (code >= 65 && code <= 90) return 2;
  return code >= 97 && code <= 122 ? 3 : 0;
}

/**
 * True for a word that looks drawn by lot: hexadecimal from 32 digits on, else from 20 letters and digits on. A name of several words, a path and a
 * UUID are none.
 */
export function isRandom(word: string): boolean {
  const bare = word.replace(/=+$/, '');
  const { length } = bare;
  if (length < 20) return false;
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(bare)) return length >= 32 && /\d/.test(bare) && /[a-f]/i.test(bare) && entropyOf(bare) >= 3;
  const separators = bare.replace(/[A-Za-z0-9]/g, '').length;
  if (separators > length / 10) return false;
  const [digits, capitals, small] = [/\d/, /[A-Z]/, /[a-z]/].map((kind) => kind.test(bare));
  const unrest = unrestOf(bare);
  const entropy = entropyOf(bare);
  if (capitals && small) {
    const inWords = (bare.match(/[A-Z]?[a-z]{2,}/g) ?? []).join('').length / length;
    return unrest >= 0.35 && inWords < 0.68 && entropy >= (digits ? 3.8 : 4) && (digits === true || length >= 24);
  }
  if (!digits || separators > 0 || length < 24) return false;
  return unrest >= 0.25 && entropy >= 3.4;
}
