import { isError } from '../check';
import { type Command, count, documentOf, fileOption, type Paint, paintFor, UsageError } from '../command';
import { print } from '../input';
import { nearest } from '../nearest';
import { printPath } from '../path';
import { type Pin, pins } from '../pins';
import { chooseClusters } from '../project';
import { replaceText } from '../replaced-file';
import type { Spec } from '../spec';
import { type Decision, decisionNames, type FileChange, type JudgedNote, type SetChange, type Upgrade } from '../upgrade';
import type { KubernetesRange } from '../upgrade-note';
import { type PlannedFile, planUpgrades, upgradeText, type Wish } from '../upgraded-files';
import type { ValueChanges } from '../value-changes';

/** Tells what another version of one thing changes for clusters, and writes it into their files if nothing is left to decide. */
export const upgrade: Command = {
  name: 'upgrade',
  summary: 'tell what another version of an add-on, or of the distribution, changes for clusters; with --write pin it',
  usage: '<add-on|kubernetes> <version> [cluster…] [-f FILE] [--decided NAME] [--write] [--json]',
  options: {
    file: fileOption,
    decided: { type: 'string', multiple: true, value: 'NAME', summary: 'a decision that you have made; may be repeated' },
    write: { type: 'boolean', summary: 'pin it in cluster files in YAML and JSON, if nothing is left to decide' },
    json: { type: 'boolean', summary: 'print it as JSON' },
  },
  run({ words, options, stdout, stderr, cwd, env }) {
    const [name, version, ...clusters] = words;
    if (name === undefined || version === undefined)
      throw new UsageError('upgrade takes what to upgrade and its version; keelson upgrade --help');
    const isDistribution = name === 'kubernetes';
    const pin = pins.find((candidate) => candidate.name === name);
    if (!pin && !isDistribution) throw unknownName(name);
    const files = chooseClusters(cwd, clusters, options.file);
    const planned = planUpgrades(files, cwd, (spec) => (pin ? { pin, version } : wishOfDistribution(spec, version)), options.decided);
    refuseUnknown(planned, name, options.decided ?? []);
    const upgrades = planned.flatMap(({ upgrade: own }) => own ?? []);
    if (upgrades.length === 0) throw new UsageError(`no version of ${name} is pinned in ${files.map(({ shown }) => shown).join(', ')}`);
    if (clusters.length > 0 || options.file) {
      for (const { file, upgrade: own } of planned) if (!own) stderr.write(`${file.name ?? file.shown}: pins no version of ${name}\n`);
    }
    const written = options.write ? write(planned) : undefined;
    if (options.json) stdout.write(`${JSON.stringify({ upgrades: upgrades.map(asJson) }, undefined, 2)}\n`);
    else for (const own of upgrades) if (own.direction !== 'none') stdout.write(printUpgrade(own, paintFor(stdout, env)));
    for (const own of upgrades) stderr.write(`${own.cluster}: ${verdict(own)}\n`);
    for (const line of written?.lines ?? []) stderr.write(line);
    return upgrades.some(({ decisions }) => decisions.length > 0) || written?.isRefused ? 1 : 0;
  },
};

function unknownName(name: string): UsageError {
  const known = [...pins.map((pin) => pin.name), 'kubernetes'].sort();
  const near = nearest(name, known);
  return new UsageError(`there is nothing called ${name} to upgrade${near ? `; did you mean ${near}?` : `; there is ${known.join(', ')}`}`);
}

/** The distribution of a cluster, whichever it is; a release of k3s is that of Kubernetes with a number of its own. */
function wishOfDistribution({ cluster }: Spec, version: string): Wish | undefined {
  const pin = pins.find(({ name }) => name === cluster?.distribution) as Pin | undefined;
  if (!pin) return undefined;
  const exact = version.replace(/^(?=\d)/, 'v');
  return { pin, version: pin.name === 'k3s' && !exact.includes('+') ? `${exact}+k3s1` : exact };
}

function refuseUnknown(planned: readonly PlannedFile[], name: string, decided: readonly string[]): void {
  for (const { upgrade: own, unknown } of planned) {
    if (!own) continue;
    if (unknown) {
      const meant = /^write (\S+)$/.exec(unknown.fix)?.[1];
      throw new UsageError(`${name} ${own.to} ${unknown.problem}; ${meant ? `did you mean ${meant}?` : unknown.fix}`);
    }
    const words = decisionNames(own);
    const stray = decided.find((word) => !words.includes(word));
    if (stray === undefined) continue;
    const near = nearest(stray, words);
    throw new UsageError(`${name} has no decision ${stray}${near ? `; did you mean ${near}?` : `; there is ${words.join(', ')}`}`);
  }
}

/** Writes all files, or none: a fleet whose clusters part would be found at the next run only. */
function write(planned: readonly PlannedFile[]): { readonly lines: readonly string[]; readonly isRefused: boolean } {
  const wanted = planned.filter(({ upgrade: own }) => own && own.changes.length > 0);
  if (wanted.some(({ upgrade: own }) => own && own.decisions.length > 0)) return { lines: ['nothing is written\n'], isRefused: true };
  const edits = wanted.map(({ file, upgrade: own }) => ({
    file,
    changes: own?.changes ?? [],
    edit: upgradeText(file, own?.changes ?? []),
  }));
  const refused = edits.flatMap(({ file, changes, edit }) =>
    'refused' in edit
      ? [
          `${file.shown}: ${edit.refused}; make ${changes.length === 1 ? 'this change' : 'these changes'} yourself\n`,
          ...changes.map((change) => `  ${printChange(change)}\n`),
        ]
      : [],
  );
  if (refused.length > 0) return { lines: [...refused, 'nothing is written\n'], isRefused: true };
  const lines = edits.map(({ file, changes, edit }) => {
    if ('before' in edit) replaceText(file.path, file.shown, edit.before, edit.after);
    return `${file.shown} is changed in ${count(changes.length, 'place')}\n`;
  });
  return { lines, isRefused: false };
}

function verdict({ direction, pin, to, decisions }: Upgrade): string {
  if (direction === 'none') return `${pin} is at ${to} already`;
  return decisions.length === 0 ? 'nothing is left to decide' : `${count(decisions.length, 'decision')} to make`;
}

/** What an upgrade is, as people read it. */
function printUpgrade(own: Upgrade, paint: Paint): string {
  const { notes, findings, apis, options, kubernetes, kernel, output } = own;
  const open = new Set(own.decisions.map(({ name }) => name));
  const concerning = notes.filter(({ name, advice }) => advice !== undefined && !open.has(name));
  const others = notes.filter(({ advice }) => advice === undefined);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['to decide', own.decisions.flatMap(printDecision)],
    ['to the machines', own.rollout ? [own.rollout] : []],
    ['in the file', own.changes.map(printChange)],
    ['behaviour', concerning.flatMap(printNote)],
    ['does not concern it', others.length > 0 ? [others.map(({ since, name }) => `${name} (${since})`).join(', ')] : []],
    [
      'options',
      [
        ...(options.gained.length > 0 ? [`known from now on: ${options.gained.join(', ')}`] : []),
        ...(options.lost.length > 0 ? [`known no more: ${options.lost.join(', ')}`] : []),
      ],
    ],
    ['APIs', apis.map(({ kind, from, to, names }) => `${kind} ${from} → ${to}: ${names.join(', ')}`)],
    ...own.values.map(
      (values) => [`values of ${values.chart} ${values.from ?? 'none'} → ${values.to ?? 'none'}`, printValues(values)] as const,
    ),
    [
      'needs',
      [
        ...(kubernetes.before || kubernetes.after
          ? [`Kubernetes ${printRange(kubernetes.before)} → ${printRange(kubernetes.after)}; the cluster has ${kubernetes.runs}`]
          : []),
        ...(kernel.before !== kernel.after ? [`kernel ${kernel.before} → ${kernel.after}`] : []),
      ],
    ],
    [
      'findings that come',
      findings.appearing.flatMap((finding) =>
        open.has(printPath(finding.at)) && isError(finding)
          ? []
          : [`${finding.severity}: ${printPath(finding.at)}: ${finding.problem}; ${finding.fix}   ${documentOf(finding.rule)}`],
      ),
    ],
    ['findings that go', findings.leaving.map((finding) => `${finding.severity}: ${printPath(finding.at)} (${finding.rule})`)],
    ['findings that stay', findings.standing > 0 ? [`${findings.standing}; keelson check tells them`] : []],
    ['output', output ? [...printSet('file', output.files), ...printSet('object', output.objects)] : ['not known while an error stands']],
  ];
  const title = paint('bold', `${own.cluster}: ${own.pin} ${own.from} → ${own.to}`);
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([head, lines]) => `  ${paint(head === 'to decide' ? 'red' : 'cyan', head)}\n${lines.map((line) => `    ${line}\n`).join('')}`);
  return `${title}\n${body.join('')}`;
}

function printDecision({ name, what, fix, source }: Decision): string[] {
  return [`${name}: ${what}`, `  fix     ${fix}`, ...(source ? [`  source  ${source}`] : [])];
}

function printNote({ name, since, urgency, change, advice, source }: JudgedNote): string[] {
  return [`${since} ${name}: ${change}`, `  ${urgency.padEnd(6)}  ${advice}`, `  source  ${source}`];
}

/** `addons.cilium.version: 1.15.1 → 1.20.0`. */
function printChange({ change, was, rule }: FileChange): string {
  const to = change.op === 'set' ? print(change.value) : change.op === 'remove' ? 'removed' : `renamed to ${change.to}`;
  const from = was === undefined ? 'not there' : print(was);
  return `${printPath(change.path)}: ${change.op === 'rename' ? to : `${from} → ${to}`}${rule ? ` (${rule})` : ''}`;
}

function printRange(range: KubernetesRange | undefined): string {
  if (!range) return 'not stated';
  const { from, to, kind } = range;
  return `${from ?? ''}${to ? `–${to}` : ' or newer'} (${kind})`;
}

function printValues({ given, faults, defaults }: ValueChanges): string[] {
  const isSaid = (value: unknown) => value !== undefined;
  const quote = (value: unknown) => (isSaid(value) ? print(value) : 'unset');
  const others = defaults && [
    ...(defaults.images > 0 ? [count(defaults.images, 'image or tag', 'images and tags')] : []),
    ...(defaults.off > 0 ? [`${defaults.off} below something that is off`] : []),
    ...(defaults.added > 0 ? [`${defaults.added} new`] : []),
    ...(defaults.dropped > 0 ? [`${defaults.dropped} gone that nobody sets`] : []),
  ];
  return [
    ...faults.map(({ at, problem, fix }) => `your value ${printPath(at)} ${problem}; ${fix}`),
    ...given.map(
      ({ path, before, after, successor }) =>
        `given: ${path}: ${quote(before)} → ${quote(after)}${successor ? `, whose place ${successor} takes` : ''}`,
    ),
    ...(defaults?.changed ?? []).map(({ path, before, after }) => `default: ${path}: ${quote(before)} → ${quote(after)}`),
    ...(others && others.length > 0 ? [`besides: ${others.join(', ')}`] : []),
    ...(defaults === undefined && given.length === 0 ? ['the values of these versions are not known'] : []),
  ];
}

/** Names few things, and counts many. */
function printSet(noun: string, change: SetChange): string[] {
  return (['added', 'removed', 'changed'] as const).flatMap((kind) => {
    const names = change[kind];
    if (names.length === 0) return [];
    const shown = names.slice(0, shownNames);
    const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
    return [`${count(names.length, noun)} ${kind}: ${shown.join(', ')}${more}`];
  });
}

const shownNames = 12;

function asJson(own: Upgrade): unknown {
  const plain = ({ rule, severity, at, problem, fix, patch }: Upgrade['findings']['appearing'][number]) => ({
    rule,
    severity,
    at: printPath(at),
    problem,
    fix,
    patch,
  });
  return {
    ...own,
    changes: own.changes.map(({ change, was, rule }) => ({ ...change, path: printPath(change.path), was, rule })),
    findings: {
      appearing: own.findings.appearing.map(plain),
      leaving: own.findings.leaving.map(plain),
      standing: own.findings.standing,
    },
  };
}
