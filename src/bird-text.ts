import type { BfdTimers } from './cluster';
import { type Family, printCidr } from './net';
import type { PrefixRule } from './prefix-rule';

/** A name as BIRD takes it without quotes, with a word in front that keeps it from being one of BIRD's own. */
export function birdSymbol(...words: readonly string[]): string {
  return words.join('_').replaceAll('-', '_');
}

/** A block of BIRD's configuration; nested ones end with a semicolon, as `end` says. */
export function birdBlock(head: string, lines: readonly string[], end = ''): string[] {
  return [`${head} {`, ...lines.map((line) => (line === '' ? '' : `  ${line}`)), `}${end}`];
}

/** A filter that passes what the rules pass. */
export function birdFilter(name: string, rules: readonly PrefixRule[]): string[] {
  const prefixes = rules.map(({ within, shortest, longest }) => {
    const exact = shortest === within.prefix && longest === within.prefix;
    return exact ? printCidr(within) : `${printCidr(within)}{${shortest},${longest}}`;
  });
  const listed = prefixes.map((prefix, index) => (index < prefixes.length - 1 ? `${prefix},` : prefix));
  return birdBlock(`filter ${name}`, ['if net ~ [', ...listed.map((line) => `  ${line}`), '] then accept;', 'reject;']);
}

/** A channel of a protocol: `ipv4 { … };`. */
export function birdChannel(family: Family, ...lines: readonly string[]): string[] {
  return birdBlock(`ipv${family}`, lines, ';');
}

/** The route to everywhere. */
export function defaultRoute(family: Family): string {
  return family === 4 ? '0.0.0.0/0' : '::/0';
}

/** BFD with these timers, on an interface for peers on its link, and for peers behind routers. */
export function birdBfd({ receive, transmit, idle, multiplier }: BfdTimers, link: string | undefined, multihop: boolean): string[] {
  const timers = [
    `min rx interval ${receive} ms;`,
    `min tx interval ${transmit} ms;`,
    `idle tx interval ${idle} ms;`,
    `multiplier ${multiplier};`,
  ];
  return birdBlock('protocol bfd', [
    ...(link === undefined ? [] : birdBlock(`interface "${link}"`, timers, ';')),
    ...(multihop ? birdBlock('multihop', timers, ';') : []),
  ]);
}

/**
 * A session that asks for BFD. FRR makes its BFD session anew when BGP comes up, which ends BGP once; BIRD would then wait for a minute,
 * and for up to five after the next.
 */
export const birdBfdSession: readonly string[] = ['bfd on;', 'error wait time 2, 30;'];

/** Where the password of a session comes from: BIRD refuses its configuration while the file is not there. */
export function birdPassword(file: string): string[] {
  return [`# ${file}, beside this file, holds one line: password "…";`, `include "${file}";`];
}
