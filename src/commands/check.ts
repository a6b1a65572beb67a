import type { Checked } from '../check';
import { checkFiles } from '../checked-files';
import { type Command, failOnOption, failsOn, fileOption, paintFor, printFindings, tally } from '../command';
import type { Finding } from '../finding';
import { printPath } from '../path';
import { chooseClusters } from '../project';

/** Holds every invariant against clusters and writes nothing. */
export const check: Command = {
  name: 'check',
  summary: 'print all mistakes in clusters, write nothing',
  usage: '[cluster…] [-f FILE] [--json] [--fail-on SEVERITY]',
  options: {
    file: fileOption,
    json: { type: 'boolean', summary: 'print findings as JSON' },
    'fail-on': failOnOption,
  },
  run({ words, options, stdout, stderr, cwd, env }) {
    const isFailure = failsOn(options['fail-on']);
    const clusters = checkFiles(chooseClusters(cwd, words, options.file), cwd);
    if (options.json) {
      stdout.write(`${JSON.stringify({ clusters: clusters.map(asJson) }, undefined, 2)}\n`);
    } else {
      for (const { name, findings } of clusters) {
        if (findings.length > 0) stdout.write(printFindings(name, findings, paintFor(stdout, env)));
      }
      for (const { name, findings, waived } of clusters) stderr.write(`${name}: ${tally(findings, waived)}\n`);
    }
    return clusters.some(({ findings }) => findings.some(isFailure)) ? 1 : 0;
  },
};

function asJson({ name, findings, waived }: Checked): unknown {
  return {
    name,
    findings: findings.map(plain),
    waived: waived.map((finding) => ({ ...plain(finding), reason: finding.reason })),
  };
}

function plain({ rule, severity, at, problem, fix }: Finding) {
  return { rule, severity, at: printPath(at), problem, fix };
}
