import { checkFiles } from '../checked-files';
import { checkFolders, readDefinitions } from '../checked-manifests';
import {
  type Command,
  type Context,
  count,
  type ExitCode,
  failOnOption,
  failsOn,
  fileOption,
  kubernetesMinor,
  kubernetesOption,
  paintFor,
  printFinding,
  printFindings,
  schemaOption,
  tally,
  UsageError,
} from '../command';
import type { Finding } from '../finding';
import { print } from '../input';
import type { Manifest } from '../manifest';
import { printPath } from '../path';
import { type ClusterPath, chooseClusters } from '../project';
import { type MadeChange, type RepairedFile, repairFiles } from '../repaired-files';
import { replaceText } from '../replaced-file';
import type { Judged } from '../synthesis';

/** Holds every invariant against clusters; writes nothing, unless it is to repair their files. */
export const check: Command = {
  name: 'check',
  summary: 'print all mistakes in clusters; with --fix repair those that take no decision',
  usage:
    '[cluster…] [-f FILE] [--schema FILE|DIR] [--json] [--fail-on SEVERITY] [--fix [--dry-run] [--notes]]\n       keelson check --manifests DIR [--schema FILE|DIR] [--kubernetes 1.NN] [--json] [--fail-on SEVERITY]',
  options: {
    file: fileOption,
    json: { type: 'boolean', summary: 'print findings as JSON' },
    'fail-on': failOnOption,
    fix: { type: 'boolean', summary: 'repair cluster files in YAML and JSON, where only one repair is sound; print what is left' },
    'dry-run': { type: 'boolean', summary: 'with --fix: show what it would do, and write nothing' },
    manifests: {
      type: 'string',
      multiple: true,
      value: 'DIR',
      summary: 'look at the YAML and JSON of a folder or a file that Keelson did not write; may be repeated',
    },
    schema: schemaOption,
    kubernetes: { ...kubernetesOption, summary: `with --manifests: ${kubernetesOption.summary}` },
    notes: { type: 'boolean', summary: 'with --fix: repair what is only a note, too' },
  },
  run(context) {
    const { words, options, stdout, stderr, cwd, env } = context;
    const isFailure = failsOn(options['fail-on']);
    for (const name of ['dry-run', 'notes'] as const) {
      if (options[name] && !options.fix) throw new UsageError(`--${name} goes with --fix`);
    }
    if (options.manifests) return checkForeign(context, options.manifests);
    if (options.kubernetes !== undefined) throw new UsageError('--kubernetes goes with --manifests: a cluster file says it itself');
    const definitions = readDefinitions(options.schema ?? [], cwd);
    const files = chooseClusters(cwd, words, options.file);
    const repaired = options.fix ? repair(files, context, definitions) : undefined;
    const clusters: readonly Judged[] = repaired?.map(({ checked }) => checked) ?? checkFiles(files, cwd, { definitions });
    if (options.json) {
      const printed = clusters.map((cluster, index) => ({
        ...asJson(cluster),
        ...(repaired ? { repaired: repaired[index]?.made.map(madeAsJson) } : {}),
      }));
      stdout.write(`${JSON.stringify({ clusters: printed }, undefined, 2)}\n`);
    } else {
      for (const { name, findings } of clusters) {
        if (findings.length > 0) stdout.write(printFindings(name, findings, paintFor(stdout, env)));
      }
      for (const { name, findings, waived } of clusters) stderr.write(`${name}: ${tally(findings, waived)}\n`);
    }
    return clusters.some(({ findings }) => findings.some(isFailure)) ? 1 : 0;
  },
};

/** Looks at files that Keelson did not write. */
function checkForeign({ words, options, stdout, stderr, cwd, env }: Context, places: readonly string[]): ExitCode {
  const others = [
    ...(words.length > 0 ? ['the names of clusters'] : []),
    ...(options.file ? ['-f'] : []),
    ...(options.fix ? ['--fix'] : []),
  ];
  if (others.length > 0) throw new UsageError(`--manifests does not go with ${others.join(' and ')}`);
  const isFailure = failsOn(options['fail-on']);
  const kubernetes = options.kubernetes === undefined ? undefined : kubernetesMinor(options.kubernetes);
  const checked = checkFolders({ places, schemas: options.schema ?? [], kubernetes, cwd });
  const { findings, files, documents, objects, unknown, others: rest } = checked;
  if (options.json) {
    const printed = findings.map(({ file, document, line, ...finding }) => {
      const { rule, severity, at, problem, fix } = plain(finding);
      return { rule, severity, file, document, line, at, problem, fix };
    });
    stdout.write(`${JSON.stringify({ findings: printed }, undefined, 2)}\n`);
  } else {
    const paint = paintFor(stdout, env);
    for (const finding of findings) {
      stdout.write(printFinding(`${finding.file}:${finding.line}: document ${finding.document}`, finding, paint));
    }
  }
  for (const { file, document } of rest) stderr.write(`${file}: document ${document}: no Kubernetes object\n`);
  stderr.write(
    `${count(files, 'file')}, ${count(documents, 'document')}: ${count(objects, 'object')} checked for Kubernetes ${checked.kubernetes}, ${unknown} of unknown kind, ${count(rest.length, 'document')} without any\n${tally(findings, [])}\n`,
  );
  return findings.some(isFailure) ? 1 : 0;
}

/** Repairs files, and says so. */
function repair(files: readonly ClusterPath[], { options, stderr, cwd }: Context, definitions: readonly Manifest[]): RepairedFile[] {
  const isChosen = ({ severity }: Finding) => severity !== 'note' || options.notes === true;
  const repaired = repairFiles(files, cwd, { isChosen, definitions });
  for (const result of repaired) {
    const { file, before, after } = result;
    if (after !== before && !options['dry-run']) replaceText(file.path, file.shown, before, after);
    stderr.write(report(result, options['dry-run'] === true));
  }
  return repaired;
}

function report({ file, made, refused }: RepairedFile, isDry: boolean): string {
  const changes = made.map((change) => `  ${printMade(change)}\n`);
  const verb = isDry ? 'would be repaired' : 'is repaired';
  const head = made.length > 0 ? `${file.shown} ${verb} in ${count(made.length, 'place')}${isDry ? '; nothing is written' : ''}\n` : '';
  const left = refused.map(({ finding, reason }) => `  ${printPath(finding.at)}: ${finding.fix} (${finding.rule}): ${reason}\n`);
  const foot = left.length > 0 ? `${file.shown} has ${count(left.length, 'repair')} that you have to make\n` : '';
  return [head, ...changes, foot, ...left].join('');
}

/** `network.nodeCidr: 192.168.10.5/24 → 192.168.10.0/24 (cidr-host-bits)`. */
function printMade({ rule, change, was }: MadeChange): string {
  const from = was === undefined ? 'not there' : print(was);
  const to = change.op === 'set' ? print(change.value) : change.op === 'remove' ? 'removed' : `renamed to ${change.to}`;
  return `${printPath(change.path)}: ${change.op === 'rename' ? to : `${from} → ${to}`} (${rule})`;
}

function madeAsJson({ rule, change }: MadeChange): unknown {
  return { rule, change };
}

function asJson({ name, findings, waived }: Judged): { name: string; findings: unknown; waived: unknown } {
  return {
    name,
    findings: findings.map(plain),
    waived: waived.map((finding) => ({ ...plain(finding), reason: finding.reason })),
  };
}

function plain({ rule, severity, at, problem, fix, patch }: Finding) {
  return { rule, severity, at: printPath(at), problem, fix, patch };
}
