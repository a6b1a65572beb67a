// Writes imports/crds/<name>.json from a folder of upstream CRDs: structure without prose.
//
//   npm run import:crds -- FOLDER
//
// FOLDER holds one folder per component; docs/sources.md says where each comes from.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { canonical } from '../src/manifest';

/** Which upstream files make up each set of CRDs that Keelson emits or types. */
const sets: Readonly<Record<string, readonly string[]>> = {
  'apisix-1.7': [
    'apisix-1.7/ApisixClusterConfig.yaml',
    'apisix-1.7/ApisixConsumer.yaml',
    'apisix-1.7/ApisixGlobalRule.yaml',
    'apisix-1.7/ApisixPluginConfig.yaml',
    'apisix-1.7/ApisixRoute.yaml',
    'apisix-1.7/ApisixTls.yaml',
    'apisix-1.7/ApisixUpstream.yaml',
  ],
  'argo-cd': ['argo-cd/application-crd.yaml', 'argo-cd/appproject-crd.yaml'],
  'calico-3.25': [
    'calico-3.25/bgpconfigurations.crd.projectcalico.org.yaml',
    'calico-3.25/bgppeers.crd.projectcalico.org.yaml',
    'calico-3.25/blockaffinities.crd.projectcalico.org.yaml',
    'calico-3.25/caliconodestatuses.crd.projectcalico.org.yaml',
    'calico-3.25/clusterinformations.crd.projectcalico.org.yaml',
    'calico-3.25/felixconfigurations.crd.projectcalico.org.yaml',
    'calico-3.25/globalnetworkpolicies.crd.projectcalico.org.yaml',
    'calico-3.25/globalnetworksets.crd.projectcalico.org.yaml',
    'calico-3.25/hostendpoints.crd.projectcalico.org.yaml',
    'calico-3.25/ipamblocks.crd.projectcalico.org.yaml',
    'calico-3.25/ipamconfigs.crd.projectcalico.org.yaml',
    'calico-3.25/ipamhandles.crd.projectcalico.org.yaml',
    'calico-3.25/ippools.crd.projectcalico.org.yaml',
    'calico-3.25/ipreservations.crd.projectcalico.org.yaml',
    'calico-3.25/kubecontrollersconfigurations.crd.projectcalico.org.yaml',
    'calico-3.25/networkpolicies.crd.projectcalico.org.yaml',
    'calico-3.25/networksets.crd.projectcalico.org.yaml',
  ],
  'calico-3.32': [
    'calico/bgpconfigurations.crd.projectcalico.org.yaml',
    'calico/bgpfilters.crd.projectcalico.org.yaml',
    'calico/bgppeers.crd.projectcalico.org.yaml',
    'calico/blockaffinities.crd.projectcalico.org.yaml',
    'calico/caliconodestatuses.crd.projectcalico.org.yaml',
    'calico/clusterinformations.crd.projectcalico.org.yaml',
    'calico/felixconfigurations.crd.projectcalico.org.yaml',
    'calico/globalnetworkpolicies.crd.projectcalico.org.yaml',
    'calico/globalnetworksets.crd.projectcalico.org.yaml',
    'calico/hostendpoints.crd.projectcalico.org.yaml',
    'calico/ipamblocks.crd.projectcalico.org.yaml',
    'calico/ipamconfigs.crd.projectcalico.org.yaml',
    'calico/ipamhandles.crd.projectcalico.org.yaml',
    'calico/ippools.crd.projectcalico.org.yaml',
    'calico/ipreservations.crd.projectcalico.org.yaml',
    'calico/kubecontrollersconfigurations.crd.projectcalico.org.yaml',
    'calico/networkpolicies.crd.projectcalico.org.yaml',
    'calico/networksets.crd.projectcalico.org.yaml',
    'calico/stagedglobalnetworkpolicies.crd.projectcalico.org.yaml',
    'calico/stagedkubernetesnetworkpolicies.crd.projectcalico.org.yaml',
    'calico/stagednetworkpolicies.crd.projectcalico.org.yaml',
    'calico/tiers.crd.projectcalico.org.yaml',
    'calico-3.32-policy/clusternetworkpolicies.policy.networking.k8s.io.yaml',
  ],
  'calico-bgp': ['calico/bgpconfigurations.crd.projectcalico.org.yaml', 'calico/bgppeers.crd.projectcalico.org.yaml'],
  'cilium-1.15': [
    'cilium-1.15/v2alpha1/ciliumbgpadvertisements.yaml',
    'cilium-1.15/v2alpha1/ciliumbgpclusterconfigs.yaml',
    'cilium-1.15/v2alpha1/ciliumbgpnodeconfigoverrides.yaml',
    'cilium-1.15/v2alpha1/ciliumbgppeerconfigs.yaml',
    'cilium-1.15/v2alpha1/ciliumbgppeeringpolicies.yaml',
    'cilium-1.15/v2alpha1/ciliuml2announcementpolicies.yaml',
    'cilium-1.15/v2alpha1/ciliumloadbalancerippools.yaml',
  ],
  'cilium-1.20': [
    'cilium-1.20/v2/ciliumbgpadvertisements.yaml',
    'cilium-1.20/v2/ciliumbgpclusterconfigs.yaml',
    'cilium-1.20/v2/ciliumbgpnodeconfigoverrides.yaml',
    'cilium-1.20/v2/ciliumbgppeerconfigs.yaml',
    'cilium-1.20/v2alpha1/ciliuml2announcementpolicies.yaml',
    'cilium-1.20/v2/ciliumloadbalancerippools.yaml',
  ],
  'cilium-policy': ['cilium-1.20/v2/ciliumclusterwidenetworkpolicies.yaml', 'cilium-1.20/v2/ciliumnetworkpolicies.yaml'],
  flux: [
    'flux/kustomize.toolkit.fluxcd.io_kustomizations.yaml',
    'flux/source.toolkit.fluxcd.io_gitrepositories.yaml',
    'flux/source.toolkit.fluxcd.io_ocirepositories.yaml',
  ],
  ...gatewayApi({
    'gateway-api-1.0': { standard: 'gatewayclasses gateways httproutes referencegrants', experimental: 'grpcroutes tlsroutes' },
    'gateway-api-1.1': { standard: 'gatewayclasses gateways grpcroutes httproutes referencegrants', experimental: 'tlsroutes' },
    'gateway-api-1.2': { standard: 'gatewayclasses gateways grpcroutes httproutes referencegrants', experimental: 'tlsroutes' },
    'gateway-api-1.3': {
      experimental: 'backendtlspolicies gatewayclasses gateways grpcroutes httproutes referencegrants tcproutes tlsroutes udproutes',
    },
    'gateway-api-1.4': {
      standard: 'backendtlspolicies gatewayclasses gateways grpcroutes httproutes referencegrants',
      experimental: 'tlsroutes',
    },
  }),
  'gateway-api-1.6': gatewayApiFiles('gateway-api', {
    standard: 'backendtlspolicies gatewayclasses gateways grpcroutes httproutes listenersets referencegrants tcproutes tlsroutes udproutes',
  }),
  helm: ['k3s/helm.cattle.io_helmcharts.yaml'],
  multus: ['multus/network-attachment-definitions.yaml'],
  'purelb-v1': ['purelb/derived-v1-purelb.io_lbnodeagents.yaml', 'purelb/derived-v1-purelb.io_servicegroups.yaml'],
  'purelb-v2': ['purelb/derived-v2-purelb.io_lbnodeagents.yaml', 'purelb/derived-v2-purelb.io_servicegroups.yaml'],
  'system-upgrade': ['system-upgrade-controller/upgrade.cattle.io_plans.yaml'],
  metallb: [
    'metallb/metallb.io_bfdprofiles.yaml',
    'metallb/metallb.io_bgpadvertisements.yaml',
    'metallb/metallb.io_bgppeers.yaml',
    'metallb/metallb.io_ipaddresspools.yaml',
    'metallb/metallb.io_l2advertisements.yaml',
  ],
};

/** Keywords that the API server does not act on; a keyword without a value is as good as absent to it. */
const prose = new Set(['description', 'example', 'externalDocs']);
/** Keywords whose values are maps from names to schemas, where `description` is a name like any other. */
const maps = new Set(['properties', 'patternProperties', 'definitions']);
/** Annotations that the API server or a controller reads; those of generators are left out. */
const stated = /^(api-approved\.kubernetes\.io|gateway\.networking\.k8s\.io\/(bundle-version|channel))$/;
/** Keywords whose values are data, not schemas. */
const data = new Set(['default', 'enum', 'x-kubernetes-validations', 'required', 'x-kubernetes-list-map-keys']);

type Json = { [key: string]: unknown };

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run import:crds -- FOLDER');
  process.exit(2);
}
mkdirSync('imports/crds', { recursive: true });
for (const [name, files] of Object.entries(sets)) {
  const absent = files.filter((file) => !existsSync(join(folder, file)));
  if (absent.length > 0) {
    console.error(
      `${name}: stays as committed, for the folder lacks ${absent[0]}${absent.length > 1 ? ` and ${absent.length - 1} more` : ''}`,
    );
    continue;
  }
  const items = files.flatMap((file) =>
    parseAllDocuments(readFileSync(join(folder, file), 'utf8'))
      .map((document) => document.toJS() as Json | null)
      .filter((object): object is Json => object?.kind === 'CustomResourceDefinition')
      .map(structure),
  );
  writeFileSync(`imports/crds/${name}.json`, `${JSON.stringify({ apiVersion: 'v1', kind: 'List', items: canonical(items) }, null, 1)}\n`);
}

function gatewayApi(bundles: Readonly<Record<string, Readonly<Record<string, string>>>>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(bundles).map(([name, channels]) => [name, gatewayApiFiles(name, channels)]));
}

/** Files of a bundle of the Gateway API, by release channel. */
function gatewayApiFiles(base: string, channels: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(channels).flatMap(([channel, kinds]) =>
    kinds.split(' ').map((kind) => `${base}/${channel}/gateway.networking.k8s.io_${kind}.yaml`),
  );
}

/** A CRD without descriptions, status and generator marks; everything that the API server acts on stays. */
function structure(crd: Json): Json {
  const { annotations = {}, name } = crd.metadata as { annotations?: Json; name: string };
  const kept = Object.fromEntries(Object.entries(annotations).filter(([key]) => stated.test(key)));
  const spec = crd.spec as Json & { versions: (Json & { schema?: { openAPIV3Schema: unknown } })[] };
  return {
    apiVersion: crd.apiVersion,
    kind: crd.kind,
    metadata: { name, ...(Object.keys(kept).length === 0 ? {} : { annotations: kept }) },
    spec: {
      ...spec,
      versions: spec.versions.map((version) => ({
        ...version,
        ...(version.additionalPrinterColumns
          ? { additionalPrinterColumns: (version.additionalPrinterColumns as Json[]).map(({ description: _, ...column }) => column) }
          : {}),
        ...(version.schema ? { schema: { openAPIV3Schema: withoutProse(version.schema.openAPIV3Schema) } } : {}),
      })),
    },
  };
}

function withoutProse(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword, value]) => !prose.has(keyword) && value !== null)
      .map(([keyword, value]) => {
        if (data.has(keyword)) return [keyword, value];
        if (maps.has(keyword))
          return [keyword, Object.fromEntries(Object.entries(value as Json).map(([name, inner]) => [name, withoutProse(inner)]))];
        return [keyword, withoutProse(value)];
      }),
  );
}
