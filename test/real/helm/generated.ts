import fc from 'fast-check';
import type { WrittenObject } from '../../../src/schema/object-faults';
import { dig } from '../../../src/workload';
import { stringify } from '../../../src/yaml';
import { hostileStrings } from '../../yaml-hostile';
import { type Given, type HelmRun, jobsOf } from './chart';

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e f', 'x.y', 'true', '0', '__proto__');
const hostile = fc.constantFrom(...hostileStrings(2000).filter((text) => text !== '<<'));
const text = fc.oneof({ weight: 2, arbitrary: fc.constantFrom('', 'a', '1', 'true', 'null', '1.5') }, { weight: 1, arbitrary: hostile });
const scalar = fc.oneof(
  text,
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
  fc.boolean(),
  fc.constant(null),
);

const { map: values } = fc.letrec<{ map: Record<string, unknown>; value: unknown }>((tie) => ({
  map: fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('map')),
}));

const plainName = fc.constantFrom('a', 'b', 'c', 'd', 'x\\.y', 'e f');
const place = fc
  .tuple(
    plainName,
    fc.array(
      fc.oneof(
        fc.constantFrom('[0]', '[1]', '[3]', '[0][1]'),
        plainName.map((one) => `.${one}`),
      ),
      { maxLength: 3 },
    ),
  )
  .map(([first, rest]) => first + rest.join(''));
const wild = fc
  .array(fc.constantFrom('a', 'b', '.', '[', ']', '0', '1', '-1', '=', ',', '{', '}', '\\', ' ', 'é', '😀'), { maxLength: 7 })
  .map((parts) => parts.join(''));
const settingName = fc.oneof({ weight: 4, arbitrary: place }, { weight: 1, arbitrary: wild.filter((one) => one !== '') });
const settingText = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '1',
    '-1',
    '+5',
    '-05',
    '007',
    '1e3',
    '1.5',
    '9223372036854775807'.slice(0, 15),
    '9223372036854775808',
    '0x1F',
    '1_000',
  ),
  fc.constantFrom(
    'true',
    'True',
    'FALSE',
    'null',
    'Null',
    'NULL',
    'yes',
    '~',
    '{}',
    '{a,b}',
    '{1,true,null}',
    '{a',
    'a,b',
    'a\\,b',
    'a\\\\,b',
    'a=b',
    'b,c=1',
    '"q"',
    '[1]',
  ),
  wild,
  // No argument of a program holds a NUL.
  hostile.filter((one) => !one.includes('\0')),
);
const set = fc.dictionary(settingName, fc.oneof(settingText, fc.integer()), { maxKeys: 4, noNullPrototype: true });

/** Maps that the helm-controller and Argo CD carry to helm; what they lose of others is another matter. */
const carried = values.filter((given) => !/[\x7f-\x9f\u2028\u2029\ufffe\uffff]/.test(JSON.stringify(given)));

/** Leaves out of objects what is undefined, as JSON does. */
const object = (kind: string, apiVersion: string, spec: object): WrittenObject =>
  JSON.parse(JSON.stringify({ apiVersion, kind, metadata: { name: 'web', namespace: 'kube-system' }, spec }));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** HelmCharts, and the HelmChartConfig that some have. */
export function sampledCharts(count: number): readonly { readonly chart: WrittenObject; readonly config: WrittenObject | null }[] {
  const written = values.map((given) => stringify(given));
  const both = fc.record({ valuesContent: maybe(written), values: maybe(carried) });
  const charts = fc.record({ spec: both, set: maybe(set), config: maybe(both) });
  return fc.sample(charts, { numRuns: count, seed: 11 }).map(({ spec, set: settings, config }) => ({
    chart: object('HelmChart', 'helm.cattle.io/v1', { chart: 'web', ...spec, set: settings }),
    config: config ? object('HelmChartConfig', 'helm.cattle.io/v1', config) : null,
  }));
}

/** Applications with values and parameters. */
export function sampledApplications(count: number): readonly WrittenObject[] {
  const parameter = fc.record({ name: settingName, value: settingText, forceString: maybe(fc.boolean()) });
  // Argo CD gives parameters of one kind in any order, so that no two may touch the same place.
  const parameters = fc.uniqueArray(parameter, {
    maxLength: 3,
    selector: (one) => `${one.forceString === true} ${/^[^.[]*/.exec(one.name)?.[0]}`,
  });
  const inline = fc.oneof(
    carried.map((valuesObject) => ({ valuesObject })),
    values.map((given) => ({ values: stringify(given) })),
    fc.constant({}),
  );
  return fc
    .sample(fc.record({ inline, parameters: maybe(parameters) }), { numRuns: count, seed: 12 })
    .map(({ inline: given, parameters: list }) =>
      object('Application', 'argoproj.io/v1alpha1', {
        source: { repoURL: 'https://charts.example', chart: 'web', targetRevision: '1.2.3', helm: { ...given, parameters: list } },
      }),
    );
}

/**
 * What Argo CD gives to helm for sources; of a map it makes YAML as the helm-controller does, by the same function of sigs.k8s.io/yaml.
 * @see https://github.com/argoproj/argo-cd/blob/v3.1.0/util/helm/cmd.go
 * @see https://github.com/argoproj/argo-cd/blob/v3.1.0/pkg/apis/application/v1alpha1/values.go
 */
export async function argoGiven(run: HelmRun, sources: readonly unknown[]): Promise<readonly Given[]> {
  const jobs = await jobsOf(
    run,
    sources.map((source) => ({
      chart: object('HelmChart', 'helm.cattle.io/v1', { values: dig(source, 'helm', 'valuesObject') }),
      config: null,
    })),
  );
  return sources.map((source, index) => {
    const {
      values: inline,
      valuesObject,
      parameters = [],
    } = (dig(source, 'helm') ?? {}) as {
      readonly values?: string;
      readonly valuesObject?: unknown;
      readonly parameters?: readonly { readonly name: string; readonly value: string; readonly forceString?: boolean }[];
    };
    const args = parameters.flatMap(({ name: key, value, forceString }) => {
      const isList = value.startsWith('{') && value.endsWith('}');
      const cleaned = [...value].map((char, at, chars) => (char === ',' && chars[at - 1] !== '\\' && !isList ? '\\,' : char)).join('');
      return [forceString === true ? '--set-string' : '--set', `${key}=${cleaned}`];
    });
    const files = valuesObject === undefined ? (inline === undefined ? [] : [inline]) : (jobs[index]?.files ?? []);
    return { files, args };
  });
}
