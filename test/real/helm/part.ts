import { join } from 'node:path';
import { goProgram } from '../go-program';
import { definePart } from '../part';

const programOf = (major: 3 | 4) => ({
  program: 'helm',
  folder: __dirname,
  package: `helm.sh/helm/v${major}/cmd/helm`,
  module: `helm.sh/helm/v${major}`,
});

const tools = {
  helm: goProgram(programOf(3)),
  job: goProgram({
    name: 'helm-controller',
    program: 'helm-job',
    folder: join(__dirname, 'job'),
    package: '.',
    module: 'github.com/k3s-io/helm-controller',
  }),
};

const newer = '4.0.4';

export const helm = definePart({
  name: 'helm',
  real: 'Helm, and what the helm-controller of k3s makes of a HelmChart: files of values and arguments',
  holds:
    'It gives charts the values that Keelson takes them to have: from HelmCharts with HelmChartConfig and set, from HelmReleases, Applications and bootstrap.sh, with and without defaults of the chart.',
  tools,
  more: {
    [`helm ${newer}`]: {
      ...tools,
      helm: goProgram({ ...programOf(4), release: { version: newer, mod: async () => modOf(newer) } }),
    },
  },
  versions: ['helm', 'job'],
  minutes: 15,
  unseen:
    'the charts themselves, whose repositories are out of reach: a chart that prints its values stands for each. Argo CD and the controllers of Flux are not run; their arguments and files are made as their sources say. The controller is asked for its job, not run in a cluster.',
});

function modOf(version: string): string {
  const { package: program, module: required } = programOf(4);
  return `module keelson.test/helm\n\ngo 1.25.0\n\ntool ${program}\n\nrequire ${required} v${version}\n`;
}
