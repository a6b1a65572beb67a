import type { ApisixOptions } from '../addons/apisix';
import type { CiliumOptions } from '../addons/cilium';
import { type Cluster, isPackaged, provides } from '../cluster';
import { defineInvariant, type Subject } from '../invariant';
import { isMap } from '../merge';

/** Every class of Ingresses has one controller. */
export const ingressClassServed = defineInvariant({
  name: 'ingress-class-served',
  summary: 'every class of Ingresses has one controller, and one class is taken where none is named',
  why: 'An Ingress of another class leads nowhere; two controllers of one class overwrite its status in turns; with two defaults the API server refuses every Ingress that names none.',
  severity: 'error',
  example: 'addons: { cilium: { ingressController: { default: true } }, apisix: { defaultIngressClass: true } }',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#default-ingress-class',
  onOutput: true,
  *check(subject) {
    const { manifests } = subject;
    const classes = classesOf(subject);
    for (const [index, { name, at, standard }] of classes.entries()) {
      const twin = classes.slice(0, index).find((other) => other.name === name || (standard && other.standard));
      if (!twin) continue;
      yield {
        at,
        also: [twin.at],
        problem:
          twin.name === name
            ? `serves the class ${name}, as ${twin.at.join('.')} does`
            : `is the default class, as ${twin.at.join('.')} is`,
        fix: twin.name === name ? 'give one of the two another class' : 'let one of the two be the default',
      };
    }
    const own = manifests.get('manifests') ?? [];
    // A chart may bring a controller of its own.
    if (own.some(({ kind }) => kind === 'HelmChart' || kind === 'IngressClass')) return;
    for (const { kind, metadata, spec } of own) {
      const asked = isMap(spec) ? (spec.ingressClassName ?? metadata.annotations?.['kubernetes.io/ingress.class']) : undefined;
      const served = classes.some(({ name, standard }) => (asked === undefined ? standard : name === asked));
      if (kind !== 'Ingress' || served) continue;
      yield {
        at: ['addons', 'manifests'],
        also: [['addons']],
        severity: 'warning',
        problem: `makes Ingress ${metadata.name} ${asked === undefined ? 'without a class' : `of the class ${asked}`}, which nobody serves`,
        fix:
          classes.length > 0 ? `write ingressClassName: ${classes.map(({ name }) => name).join(' or ')}` : 'add an add-on that serves it',
      };
    }
  },
});

interface IngressClass {
  readonly name: string;
  readonly at: readonly string[];
  /** It serves Ingresses that name no class. */
  readonly standard: boolean;
}

function classesOf({ cluster, options }: Subject): readonly IngressClass[] {
  const apisix = options('apisix') as ApisixOptions | undefined;
  const cilium = options('cilium') as CiliumOptions | undefined;
  return [
    ...(hasTraefik(cluster) ? [{ name: 'traefik', at: ['distribution', 'k3s'], standard: true }] : []),
    ...(apisix ? [{ name: apisix.ingressClass ?? 'apisix', at: ['addons', 'apisix'], standard: apisix.defaultIngressClass === true }] : []),
    ...(cilium?.ingressController
      ? [{ name: 'cilium', at: ['addons', 'cilium', 'ingressController'], standard: cilium.ingressController.default === true }]
      : []),
  ];
}

function hasTraefik(cluster: Cluster): boolean {
  return cluster.k3s !== undefined && isPackaged(cluster, 'traefik') && !provides(cluster, 'ingress');
}
