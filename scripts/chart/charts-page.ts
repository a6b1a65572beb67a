import { chartNames, type WrittenChart } from '../../src/chart/chart-facts';

/** The page that says from which files the facts of each chart were read. */
export function chartsPage(readFacts: (kind: string, version: string) => unknown): string {
  const charts = chartNames.map((name) => readFacts('charts', name) as WrittenChart);
  return [
    '# Charts',
    '',
    'What Keelson knows of the values of charts, `imports/charts/`, was read from these files by `npm run import:chart -- <chart.tgz|folder>…`. `sha256:` is the digest of',
    'the archive; `h1:` of a folder in a repository at a tag: the SHA-256 of what `find . -type f -printf "%P\\n" | LC_ALL=C sort | xargs sha256sum` prints there. They are not part of this repository.',
    'A patch that is not in the list is held against the newest older one of its minor.',
    '',
    ...charts.flatMap(({ name, repositories, source, versions }) => [
      `## ${name}`,
      '',
      `Published at ${repositories.map((repository) => `<${repository}>`).join(', ')}; read from ${source.repository}, ${source.files}.`,
      '',
      '| version | app | Kubernetes | digest |',
      '| --- | --- | --- | --- |',
      ...versions.map(
        ({ version, appVersion = '', kubeVersion = '', digest }) =>
          `| ${version} | ${appVersion} | ${kubeVersion === '' ? '' : `\`${kubeVersion}\``} | \`${digest}\` |`,
      ),
      '',
    ]),
  ].join('\n');
}
