import * as z from 'zod/mini';
import type { Finding } from './finding';
import { nearest } from './nearest';
import { isWithin, type Path, parsePath, printPath } from './path';
import { text } from './scalar';

/** Findings that somebody has looked at and lets stand. */
export interface Waiver {
  readonly rule: string;
  /** It covers what is found there or below. */
  readonly path: Path;
  readonly reason: string;
}

/** A finding that a waiver covers: it is shown, but counts for nothing. */
export interface WaivedFinding extends Finding {
  readonly reason: string;
}

/** A waiver that covers nothing. */
export interface IdleWaiver {
  /** Its own path. */
  readonly at: Path;
  readonly rule: string;
  readonly path: Path;
  /** There is such a finding, but it is one that cannot be waived. */
  readonly refused: boolean;
  /** What it most likely meant. */
  readonly near?: { readonly key: 'rule' | 'at'; readonly value: string } | undefined;
}

/** The waivers of a cluster file as they are written, for the rules that there are. */
export function waiversSchema(rules: readonly string[]) {
  const rule = text('rule of the findings, as `keelson check` prints it', (value) => {
    if (rules.includes(value)) return undefined;
    const near = nearest(value, rules);
    return {
      rule: 'unknown-value',
      problem: `is not a rule${near ? `; did you mean ${near}?` : ''}`,
      fix: near ? `write ${near}` : 'write one of those that `keelson explain` lists',
    };
  });
  const at = text('path of the findings as messages print it, or one that they lie below', (value) =>
    parsePath(value)
      ? undefined
      : {
          rule: 'malformed-path',
          problem: 'is not a path in a cluster file',
          fix: 'write it as messages print it, such as nodes.k3s-1.address or registries.mirrors["docker.io"][0]',
        },
  );
  const reason = text('why they may stand', (value) =>
    value.trim() === '' ? { rule: 'out-of-range', problem: 'says nothing', fix: 'write why they may stand' } : undefined,
  );
  return z
    .array(z.strictObject({ rule, at, reason }))
    .check(z.describe('findings that may stand: they are still shown by `check --json`, but make nothing fail'));
}

/** Reads waivers that their schema has passed. */
export function readWaivers(written: z.output<ReturnType<typeof waiversSchema>>): readonly Waiver[] {
  return written.flatMap(({ rule, at, reason }) => {
    const path = parsePath(at);
    return path ? [{ rule, path, reason }] : [];
  });
}

/** Parts findings into those that stand and those that are waived. */
export function waive(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  mayWaive: (finding: Finding) => boolean,
): { readonly standing: readonly Finding[]; readonly waived: readonly WaivedFinding[] } {
  const standing: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const finding of findings) {
    const [waiver] = mayWaive(finding) ? waivers.filter((candidate) => covers(candidate, finding)).sort(closestFirst) : [];
    if (waiver) waived.push({ ...finding, reason: waiver.reason });
    else standing.push(finding);
  }
  return { standing, waived };
}

/** The waivers that cover none of the waived findings, with what they most likely meant of those that stand. */
export function idleWaivers(
  waivers: readonly Waiver[],
  { standing, waived }: { readonly standing: readonly Finding[]; readonly waived: readonly Finding[] },
): readonly IdleWaiver[] {
  return waivers.flatMap((waiver, index) => {
    if (waived.some((finding) => covers(waiver, finding))) return [];
    const { rule, path } = waiver;
    const refused = standing.some((finding) => covers(waiver, finding));
    return [{ at: ['waivers', index], rule, path, refused, near: refused ? undefined : meant(waiver, standing) }];
  });
}

function covers({ rule, path }: Waiver, finding: Finding): boolean {
  return finding.rule === rule && isWithin(finding.at, path);
}

/** Of several waivers that cover one finding its reason is that of the closest, whatever their order. */
function closestFirst(a: Waiver, b: Waiver): number {
  return b.path.length - a.path.length || (a.reason < b.reason ? -1 : 1);
}

/** The other path of a finding of the rule, or the other rule of a finding at the path. */
function meant({ rule, path }: Waiver, standing: readonly Finding[]): IdleWaiver['near'] {
  const paths = [...new Set(standing.filter((finding) => finding.rule === rule).map(({ at }) => printPath(at)))];
  const value = nearest(printPath(path), paths) ?? (paths.length === 1 ? paths[0] : undefined);
  if (value !== undefined) return { key: 'at', value };
  const rules = [...new Set(standing.filter(({ at }) => isWithin(at, path)).map((finding) => finding.rule))];
  const other = nearest(rule, rules) ?? (rules.length === 1 ? rules[0] : undefined);
  return other === undefined ? undefined : { key: 'rule', value: other };
}
