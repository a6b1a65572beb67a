/** What base64 stands for. */
export type Encoded =
  | { readonly kind: 'text'; readonly text: string }
  /** A key in the form DER, without the lines of PEM around it. */
  | { readonly kind: 'private-key' }
  /** A certificate, a public key, an archive, a picture. */
  | { readonly kind: 'harmless' }
  | { readonly kind: 'unknown' };

/** Reads standard and URL-safe base64, with padding or without. */
export function readBase64(word: string): Encoded {
  const bytes = Buffer.from(word, 'base64');
  if (bytes.length < 3) return { kind: 'unknown' };
  const text = bytes.toString('utf8');
  if (isPrintable(text)) return { kind: 'text', text };
  return { kind: bytes[0] === 0x30 ? derKind(bytes) : isFile(bytes) ? 'harmless' : 'unknown' };
}

/** True for text as somebody would write it. */
function isPrintable(text: string): boolean {
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/.test(text);
}

/**
 * A private key begins with its version, a small number; a certificate and a public key with a structure or a large number.
 * @see https://www.rfc-editor.org/rfc/rfc5958#section-2
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
function derKind(bytes: Uint8Array): 'private-key' | 'harmless' | 'unknown' {
  const size = bytes[1] ?? 0;
  const start = size < 0x80 ? 2 : 2 + (size & 0x7f);
  if (start > 5) return 'unknown';
  if (bytes[start] === 0x30) return 'harmless';
  if (bytes[start] !== 0x02) return 'unknown';
  if (bytes[start + 1] === 1 && (bytes[start + 2] ?? 9) <= 3) return 'private-key';
  return (bytes[start + 1] ?? 0) > 0x40 ? 'harmless' : 'unknown';
}

/** First bytes of archives, pictures and fonts. */
const files = [
  '1f8b08',
  '89504e47',
  '504b0304',
  'ffd8ff',
  '47494638',
  '776f4632',
  '776f4646',
  '425a68',
  'fd377a58',
  '28b52ffd',
  '00000100',
];

function isFile(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return files.some((magic) => start.startsWith(magic));
}
