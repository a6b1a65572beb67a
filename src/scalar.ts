import * as z from 'zod/mini';
import { parseAddress, parseCidr, parseRange } from './net';
import { write } from './repair';

/** What a scalar of a cluster file can be wrong about, beside its type. */
export interface ScalarIssue {
  readonly rule: string;
  readonly problem: string;
  readonly fix: string;
  /** What to write in its place, where the text has only one reading. */
  readonly meant?: string;
}

/** To write what the text was meant to be: in words, and for a machine. */
export function meantAs(meant: string): Pick<ScalarIssue, 'fix' | 'meant'> {
  return { fix: write([], meant).fix, meant };
}

/** A string that must pass `judge`; a returned issue becomes a finding of its rule. */
export function text(description: string, judge?: (value: string) => ScalarIssue | undefined) {
  const schema = z.string().check(z.describe(description));
  if (!judge) return schema;
  return schema.check((context) => {
    const issue = judge(context.value);
    if (issue) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: issue.problem,
        params: issue,
      });
    }
  });
}

/** An IPv4 or IPv6 address without prefix length. */
export function addressText(description: string) {
  return text(description, (value) => {
    const parsed = parseAddress(value);
    if (parsed.ok) return undefined;
    return {
      rule: 'malformed-address',
      problem: parsed.problem,
      ...(parsed.repair ? meantAs(parsed.repair) : { fix: 'write one IPv4 or IPv6 address, such as 192.168.10.11 or fd00::11' }),
    };
  });
}

/** A network in CIDR notation without host bits. */
export function cidrText(description: string) {
  return text(description, (value) => {
    const parsed = parseCidr(value);
    if (parsed.ok) return undefined;
    return {
      rule: parsed.kind === 'host-bits' ? 'cidr-host-bits' : 'malformed-cidr',
      problem: parsed.problem,
      ...(parsed.repair ? meantAs(parsed.repair) : { fix: 'write a network and its prefix length, such as 192.168.10.0/24 or fd00::/64' }),
    };
  });
}

/** Addresses given as a CIDR, as first-last, or as one address. */
export function rangeText(description: string) {
  return text(description, (value) => {
    const parsed = parseRange(value);
    if (parsed.ok) return undefined;
    return {
      rule: parsed.kind === 'host-bits' ? 'cidr-host-bits' : 'malformed-range',
      problem: parsed.problem,
      ...(parsed.repair
        ? meantAs(parsed.repair)
        : { fix: 'write a CIDR such as 192.168.10.224/27, or the first and the last address such as 192.168.10.200-192.168.10.239' }),
    };
  });
}

const dnsLabel = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * A name of at most `limit` lower-case letters, digits and inner hyphens.
 * @see https://www.rfc-editor.org/rfc/rfc1123#section-2
 */
export function nameText(description: string, limit = 63) {
  return text(description, (value) => nameIssue(value, limit));
}

/** What keeps `value` from being a DNS label of at most `limit` characters. */
export function nameIssue(value: string, limit = 63): ScalarIssue | undefined {
  if (dnsLabel.test(value) && value.length <= limit) return undefined;
  const repaired = value
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, limit);
  return {
    rule: 'malformed-name',
    problem: `is not a name of at most ${limit} lower-case letters, digits and inner hyphens`,
    fix: dnsLabel.test(repaired) ? `write ${repaired}` : 'write a name such as k3s-1',
  };
}

/** A DNS name: labels joined by dots. */
export function hostText(description: string) {
  return text(description, (value) =>
    value.length <= 253 && value.split('.').every((label) => dnsLabel.test(label) && label.length <= 63)
      ? undefined
      : {
          rule: 'malformed-host',
          problem: 'is not a DNS name',
          fix: 'write labels of lower-case letters, digits and inner hyphens, joined by dots, such as api.home.example',
        },
  );
}

/** A network interface as the kernel names it, at most 15 characters. */
export function interfaceText(description: string) {
  return text(description, (value) =>
    /^[^\s/:]{1,15}$/.test(value) && value !== '.' && value !== '..'
      ? undefined
      : {
          rule: 'malformed-interface',
          problem: 'is not the name of a Linux network interface (1 to 15 characters, no space, slash or colon)',
          fix: 'write the name that `ip -br link` shows, such as ens192',
        },
  );
}

/** An http or https URL without credentials. */
export function urlText(description: string) {
  return text(description, (value) => {
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) {
      return {
        rule: 'malformed-url',
        problem: 'is not an http or https URL',
        fix: `write a URL such as ${/^[a-z0-9.-]+(:\d+)?(\/.*)?$/i.test(value) && URL.canParse(`https://${value}`) ? `https://${value}` : 'https://registry.example:5000'}`,
      };
    }
    if (parsed.username || parsed.password) {
      return {
        rule: 'malformed-url',
        problem: 'holds credentials, and a cluster file is committed',
        fix: `write ${parsed.protocol}//${parsed.host}${parsed.pathname === '/' ? '' : parsed.pathname} and give the credentials on the machine`,
      };
    }
    return undefined;
  });
}

/** An AS number that a speaker may use. @see https://www.rfc-editor.org/rfc/rfc7607 */
export function asnNumber(description: string) {
  return z.int().check(z.minimum(1), z.maximum(4294967294), z.describe(description));
}

/** A TCP or UDP port. */
export function portNumber(description: string) {
  return z.int().check(z.minimum(1), z.maximum(65535), z.describe(description));
}

/** One value, or a list of at least one: an IPv4 and an IPv6 value in dual stack. */
export function oneOrMore<T extends z.ZodMiniType>(item: T) {
  return z.union([item, z.array(item).check(z.minLength(1))]);
}

/** Reads a value written as one or as a list. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** True for a URL that leads back to the machine that opens it. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
}
