/** A form that a string can be asked to have: what it is in words, and whether a text has it. */
export interface Format {
  readonly words: string;
  readonly test: (text: string) => boolean;
}

/** The format of a name, of those that the API server looks at; it passes over all others. */
export function formatOf(name: string): Format | undefined {
  // Hyphens do not count: date-time and datetime are one.
  const plain = name.replace(/-/g, '');
  return Object.hasOwn(formats, plain) ? formats[plain] : undefined;
}

/** The least and the greatest number that an integer of a format can be. */
export const integerRanges: Readonly<Record<string, readonly [least: number, greatest: number]>> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63 - 1],
};

const uuid = (third: string, fourth: string) =>
  new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${third}[0-9a-f]{3}-?${fourth}[0-9a-f]{3}-?[0-9a-f]{12}$`, 'i');

const hostname =
  /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9\-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;

/**
 * By name without hyphens.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.34.1/pkg/apiserver/validation/formats.go
 * @see https://github.com/kubernetes/kube-openapi/blob/f3f2b991d03b/pkg/validation/strfmt/default.go
 */
const formats: Readonly<Record<string, Format>> = {
  byte: {
    words: 'base64 text',
    test: (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/.test(text),
  },
  cidr: { words: 'a network in CIDR notation', test: isCidr },
  date: { words: 'a date such as 2026-01-31', test: isDate },
  datetime: { words: 'a date and time such as 2026-01-31T12:00:00Z', test: isDateTime },
  duration: { words: 'a duration such as 30s or 1h30m', test: (text) => isGoDuration(text) || isScalaDuration(text) },
  email: { words: 'a mail address', test: (text) => /^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>\s*$/.test(text) },
  hexcolor: { words: 'a colour such as #00ff00', test: (text) => /^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/.test(text) },
  hostname: {
    words: 'a host name',
    test: (text) => hostname.test(text) && byteLength(text) <= 255 && text.split('.').every((part) => byteLength(part) <= 63),
  },
  ipv4: { words: 'an IPv4 address', test: (text) => isIpv4(text, true) },
  ipv6: { words: 'an IPv6 address', test: isIpv6 },
  mac: { words: 'a MAC address', test: isMac },
  uri: { words: 'a URI', test: (text) => text !== '' && !/[\s\x00-\x1f\x7f]/.test(text) && /^(\/|[A-Za-z][A-Za-z0-9+.-]*:)/.test(text) },
  uuid: { words: 'a UUID', test: (text) => uuid('[0-9a-f]', '[0-9a-f]').test(text) },
  uuid3: { words: 'a UUID of version 3', test: (text) => uuid('3', '[0-9a-f]').test(text) },
  uuid4: { words: 'a UUID of version 4', test: (text) => uuid('4', '[89ab]').test(text) },
  uuid5: { words: 'a UUID of version 5', test: (text) => uuid('5', '[89ab]').test(text) },
  k8sshortname: { words: 'a DNS label', test: (text) => text.length <= 63 && dnsLabel.test(text) },
  k8slongname: { words: 'a DNS subdomain', test: (text) => text.length <= 253 && dnsSubdomain.test(text) },
};

const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const dnsSubdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/**
 * True for what Go's time.ParseDuration reads.
 * @see https://pkg.go.dev/time@go1.24.0#ParseDuration
 */
export function isGoDuration(text: string): boolean {
  return /^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text);
}

const scalaUnits = ['ns', 'us', 'µs', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk'];
const scalaPrefixes = ['nano', 'micro', 'milli', 'sec', 'min', 'hour', 'day', 'week'];

/** @see https://github.com/kubernetes/kube-openapi/blob/f3f2b991d03b/pkg/validation/strfmt/duration.go */
function isScalaDuration(text: string): boolean {
  return [...text.matchAll(/(\d+)\s*([A-Za-zµ]+)/g)].some(([, , unit = '']) => {
    const lower = unit.toLowerCase();
    return scalaUnits.includes(lower) || scalaPrefixes.some((prefix) => lower.startsWith(prefix));
  });
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= (days[month - 1] as number);
}

/** True for what RFC 3339 calls a date-time. */
export function isDateTime(text: string): boolean {
  const [, date = '', hour = '', minute = '', second = ''] =
    /^(.{10})t(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:z|[+-]\d{2}:\d{2})$/i.exec(text) ?? [];
  return isDate(date) && hour <= '23' && minute <= '59' && second <= '59';
}

/** Leading zeros are taken where Go's parsers before 1.17 took them. */
function isIpv4(text: string, isSloppy: boolean): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255 && (isSloppy || !/^0\d/.test(part)));
}

function isIpv6(text: string): boolean {
  const dotted = text.lastIndexOf(':') + 1;
  const tail = text.slice(dotted);
  if (tail.includes('.') && !isIpv4(tail, true)) return false;
  const groups = tail.includes('.') ? `${text.slice(0, dotted)}0:0` : text;
  if (!/^[0-9a-fA-F:]+$/.test(groups) || /:::/.test(groups)) return false;
  const halves = groups.split('::');
  if (halves.length > 2) return false;
  const count = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  return count.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)) && (halves.length === 2 ? count.length < 8 : count.length === 8);
}

function isCidr(text: string): boolean {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  return (isIpv4(address, true) && Number(length) <= 32) || (isIpv6(address) && Number(length) <= 128);
}

function isMac(text: string): boolean {
  const sizes = [6, 8, 20];
  const parts = /^[0-9a-f]{2}([:-])/i.test(text) ? text.split(text[2] as string) : undefined;
  if (parts) return sizes.includes(parts.length) && parts.every((part) => /^[0-9a-f]{2}$/i.test(part));
  const words = text.split('.');
  return sizes.includes(words.length * 2) && words.every((word) => /^[0-9a-f]{4}$/i.test(word));
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
