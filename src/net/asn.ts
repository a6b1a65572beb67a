import { accept, type Result, refuse, trusted } from './result';

/** An autonomous system number, from 0 to 4294967295. */
export type Asn = number;

const HIGHEST = 0xffff_ffff;
const HIGHEST_16 = 0xffff;

/** Reads a number, decimal text or asdot text such as `1.10` (RFC 5396); refuses all else as `malformed`. */
export function parseAsn(written: number | string): Result<Asn> {
  if (typeof written === 'number') return parseNumber(written);
  const parts = /^(\d+)(?:\.(\d+))?$/.exec(written);
  if (!parts) return explain(written);
  const [, high = '', low] = parts;
  if (/^0\d/.test(high) || /^0\d/.test(low ?? '')) {
    return refuse('malformed', 'has a leading zero', reading(written.replace(/(^|\.)0+(?=\d)/g, '$1')));
  }
  if (low === undefined) return parseNumber(Number(high), high);
  const large = [high, low].find((part) => Number(part) > HIGHEST_16);
  if (large !== undefined) return refuse('malformed', `asdot part ${large} is above ${HIGHEST_16}`);
  return accept(Number(high) * (HIGHEST_16 + 1) + Number(low));
}

/** The ASN that the program itself wrote; throws `RangeError` when it is none. */
export function asn(written: number | string): Asn {
  return trusted(String(written), parseAsn(written));
}

/** Whether the ASN fits into the two octets of the first BGP-4 speakers (RFC 6793 brought four). */
export function is16BitAsn(number: Asn): boolean {
  return number <= HIGHEST_16;
}

/**
 * Whether the ASN is for private use (RFC 6996).
 * @see https://www.rfc-editor.org/rfc/rfc6996#section-5
 */
export function isPrivateAsn(number: Asn): boolean {
  return (number >= 64_512 && number <= 65_534) || (number >= 4_200_000_000 && number <= 4_294_967_294);
}

/**
 * Whether the ASN may never name a network: 0 (RFC 7607), AS_TRANS 23456 (RFC 6793), and both last ones (RFC 7300).
 * @see https://www.iana.org/assignments/iana-as-numbers-special-registry/
 */
export function isReservedAsn(number: Asn): boolean {
  return number === 0 || number === 23_456 || number === HIGHEST_16 || number === HIGHEST;
}

/**
 * Whether the ASN is for documentation (RFC 5398).
 * @see https://www.rfc-editor.org/rfc/rfc5398#section-4
 */
export function isDocumentationAsn(number: Asn): boolean {
  return (number >= 64_496 && number <= 64_511) || (number >= 65_536 && number <= 65_551);
}

function parseNumber(number: number, written: string = String(number)): Result<Asn> {
  if (number > HIGHEST) return refuse('malformed', `${written} is above ${HIGHEST}`);
  if (number < 0) return refuse('malformed', `${written} is below 0`);
  // Unquoted 1.10 reaches us as the number 1.1, so the asdot that was meant is gone.
  if (!Number.isInteger(number)) return refuse('malformed', `${written} is not a whole number; asdot needs quotes`);
  return accept(number);
}

function explain(text: string): Result<Asn> {
  if (text === '') return refuse('malformed', 'is empty');
  if (text.trim() !== text) return refuse('malformed', 'has whitespace around it', reading(text.trim()));
  if (/^asn?\s?\d/i.test(text)) return refuse('malformed', 'has the letters AS in front', reading(text.replace(/^asn?\s?/i, '')));
  return refuse('malformed', 'is not an AS number');
}

/** The decimal form of a text that has one reading as an ASN. */
function reading(text: string): string | undefined {
  const parsed = parseAsn(text);
  return parsed.ok ? String(parsed.value) : parsed.repair;
}
