import { isTrue, type TemplateValues } from '../chart/template-values';
import { type ChartRefusal, defineChartRefusals } from '../chart-refusal';
import { isMap } from '../merge';
import { parseVersion } from '../version';

type Charts = ChartRefusal['charts'];

/** The checks of removed values came late, and at once to two minors. */
const backported: Charts = [['1.15.8', '1.16.0'], ['1.16.2']];

/** Charts between these two had lost the check. */
const certManagerChecks: Charts = [['1.12.0', '1.12.6'], ['1.12.9', '1.13.0'], ['1.13.2']];

/** Values that a chart refuses wherever they say anything. */
function removed(
  charts: Charts,
  keys: Readonly<Record<string, string>>,
  addonFixes: Readonly<Record<string, string>> = {},
): ChartRefusal[] {
  return Object.entries(keys).map(([key, fix]) => ({
    charts,
    about: [key],
    when: (values) => values.on(key),
    reason: `${key} was removed`,
    fix,
    ...(addonFixes[key] ? { addonFix: addonFixes[key] } : {}),
  }));
}

/** True if the ConfigMap is rendered, where many of the checks stand. */
function configured(values: TemplateValues): boolean {
  const part = ['agent', ...(values.since('1.16') ? ['operator.enabled', 'externalWorkloads.enabled', 'clustermesh.useAPIServer'] : [])];
  return part.some((key) => values.on(key)) && !values.on('preflight.enabled');
}

const meshServed = (values: TemplateValues) => values.on('clustermesh.useAPIServer') || values.on('externalWorkloads.enabled');
const gatewayServed = (values: TemplateValues) => values.on('ingressController.enabled') || values.on('gatewayAPI.enabled');
const storesInKube = ['crd', 'doublewrite-readkvstore', 'doublewrite-readcrd'];
const identitiesAsObjects = (values: TemplateValues) => storesInKube.includes(values.word('identityAllocationMode'));

const gone: readonly ChartRefusal[] = [
  ...removed(
    backported,
    {
      tunnel: 'write routingMode: native, or routingMode: tunnel and tunnelProtocol, in its place',
      enableK8sEventHandover: 'remove it',
      enableCnpStatusUpdates: 'remove it',
      'clustermesh.apiserver.tls.ca.cert': 'write tls.ca.cert in its place',
      'clustermesh.apiserver.tls.ca.key': 'write tls.ca.key in its place, or keep the key in a Secret',
    },
    {
      tunnel: 'write addons.cilium.routingMode or tunnelProtocol in its place',
      'clustermesh.apiserver.tls.ca.key': 'keep the key in a Secret, and remove it',
    },
  ),
  ...removed(
    [['1.16.2']],
    {
      'encryption.keyFile': 'write encryption.ipsec.keyFile in its place',
      'encryption.mountPath': 'write encryption.ipsec.mountPath in its place',
      'encryption.secretName': 'write encryption.ipsec.secretName in its place',
      'encryption.interface': 'write encryption.ipsec.interface in its place',
      'proxy.prometheus.port': 'write envoy.prometheus.port in its place',
      endpointStatus: 'remove it',
      remoteNodeIdentity: 'remove it',
      'containerRuntime.integration': 'remove it',
      'etcd.managed': 'remove it',
    },
    { 'encryption.secretName': 'write addons.cilium.encryption.secret in its place' },
  ),
  {
    charts: [['1.16.2']],
    about: ['proxy.prometheus.enabled'],
    // Its text counts, and so does `false`.
    when: (values) => values.word('proxy.prometheus.enabled') !== '',
    reason: 'proxy.prometheus.enabled was removed',
    fix: 'write envoy.prometheus.enabled in its place',
    addonFix: 'write addons.cilium.prometheus in its place',
  },
  ...removed(
    [['1.18.0']],
    { enableCiliumEndpointSlice: 'write ciliumEndpointSlice.enabled in its place', 'ciliumEndpointSlice.sliceMode': 'remove it' },
    { enableCiliumEndpointSlice: 'write addons.cilium.endpointSlice in its place' },
  ),
  ...([4, 6] as const).map(
    (family): ChartRefusal => ({
      charts: [['1.14.0', '1.19.0']],
      about: [`ipam.operator.clusterPoolIPv${family}PodCIDR`],
      when: (values) =>
        configured(values) &&
        values.on(`ipv${family}.enabled`) &&
        (values.word('ipam.mode') === 'cluster-pool' || (!values.since('1.15') && values.word('ipam.mode') === 'cluster-pool-v2beta')) &&
        values.get(`ipam.operator.clusterPoolIPv${family}PodCIDR`) !== undefined,
      reason: `ipam.operator.clusterPoolIPv${family}PodCIDR was removed`,
      fix: `write ipam.operator.clusterPoolIPv${family}PodCIDRList, a list, in its place`,
      addonFix: 'remove it: the pool is network.podCidr',
    }),
  ),
];

const datapath: readonly ChartRefusal[] = [
  {
    charts: [['1.12.0', '1.14.0']],
    about: ['kubeProxyReplacement'],
    when: (values) => {
      const word = values.get('kubeProxyReplacement');
      if (!configured(values) || !isTrue(word)) return false;
      if (typeof word !== 'string') return true;
      // Older charts hand any word on.
      if (!values.since(values.since('1.13') ? '1.13.4' : '1.12.11')) return false;
      return !['disabled', 'partial', 'strict', ...(values.since('1.13') ? [] : ['probe'])].includes(word);
    },
    reason: 'kubeProxyReplacement is disabled, partial or strict',
    fix: 'write strict, or disabled',
  },
  {
    charts: [['1.14.0']],
    about: ['kubeProxyReplacement'],
    when: (values) => {
      const word = values.word('kubeProxyReplacement');
      const words = ['', 'true', 'false', ...(values.since('1.16') ? [] : ['disabled', 'partial', 'strict'])];
      return configured(values) && !words.includes(word);
    },
    reason: 'kubeProxyReplacement is true or false',
    fix: 'write true, or false',
  },
  ...([4, 6] as const).map(
    (family): ChartRefusal => ({
      charts: [['1.18.0']],
      about: [`ipv${family}NativeRoutingCIDR`, `enableIPv${family}Masquerade`, 'routingMode', `ipv${family}.enabled`],
      when: (values) =>
        configured(values) &&
        values.word('routingMode') === 'native' &&
        values.on(`ipv${family}.enabled`) &&
        values.on(`enableIPv${family}Masquerade`) &&
        !values.on('ipMasqAgent.enabled') &&
        (family === 6 || !['eni', 'alibabacloud'].includes(values.word('ipam.mode'))) &&
        !values.on(`ipv${family}NativeRoutingCIDR`) &&
        !(values.since('1.20') && values.word('ipam.mode') === 'cluster-pool' && values.on('nativeRoutingCIDRFromClusterPool')),
      reason: `routingMode native with masquerade needs ipv${family}NativeRoutingCIDR`,
      fix: `write ipv${family}NativeRoutingCIDR with the network of the pods, or enableIPv${family}Masquerade: false`,
    }),
  ),
  ...([4, 6] as const).map(
    (family): ChartRefusal => ({
      charts: [['1.20.0']],
      about: ['nativeRoutingCIDRFromClusterPool', `ipam.operator.clusterPoolIPv${family}PodCIDRList`],
      when: (values) => {
        const pools = values.get(`ipam.operator.clusterPoolIPv${family}PodCIDRList`);
        return (
          configured(values) &&
          values.word('ipam.mode') === 'cluster-pool' &&
          values.on(`ipv${family}.enabled`) &&
          values.on('nativeRoutingCIDRFromClusterPool') &&
          !values.on(`ipv${family}NativeRoutingCIDR`) &&
          (Array.isArray(pools)
            ? pools.length
            : String(pools ?? '')
                .split(/\s+/)
                .filter(Boolean).length) !== 1
        );
      },
      reason: `nativeRoutingCIDRFromClusterPool needs one entry in ipam.operator.clusterPoolIPv${family}PodCIDRList`,
      fix: `write ipv${family}NativeRoutingCIDR in its place`,
    }),
  ),
  {
    charts: [['1.14.6']],
    about: ['routingMode', 'gke.enabled'],
    when: (values) => configured(values) && values.on('gke.enabled') && !['', 'native'].includes(values.word('routingMode')),
    reason: 'gke.enabled goes with routingMode native',
    fix: 'write routingMode: native, or gke.enabled: false',
    addonFix: 'write addons.cilium.routingMode: native, or remove gke.enabled',
  },
  {
    charts: [['1.14.6']],
    about: ['routingMode', 'aksbyocni.enabled'],
    when: (values) =>
      configured(values) &&
      !values.on('gke.enabled') &&
      values.on('aksbyocni.enabled') &&
      !['', 'tunnel'].includes(values.word('routingMode')),
    reason: 'aksbyocni.enabled goes with routingMode tunnel',
    fix: 'write routingMode: tunnel, or aksbyocni.enabled: false',
    addonFix: 'write addons.cilium.routingMode: tunnel, or remove aksbyocni.enabled',
  },
  {
    about: ['keepDeprecatedLabels', 'gke.enabled'],
    when: (values) =>
      values.on('agent') &&
      !values.on('preflight.enabled') &&
      values.on('keepDeprecatedLabels') &&
      values.on('gke.enabled') &&
      (values.since('1.17') && values.word('namespaceOverride') ? values.word('namespaceOverride') : values.namespace) === 'kube-system',
    reason: 'GKE removes what carries the label that keepDeprecatedLabels keeps, in the namespace kube-system',
    fix: 'write keepDeprecatedLabels: false',
  },
  {
    charts: [['1.20.0']],
    about: ['ipam.mode', 'eni.enabled'],
    when: (values) => values.word('ipam.mode') === 'eni' && !values.on('eni.enabled'),
    reason: 'ipam.mode eni needs eni.enabled',
    fix: 'write eni.enabled: true',
  },
  {
    charts: [['1.16.4']],
    about: ['cluster.id', 'cni.chainingMode', 'eni.enabled', 'alibabacloud.enabled'],
    when: (values) => {
      const id = values.number('cluster.id');
      const told =
        values.since('1.16.7') && isMap(values.get('extraConfig')) && values.word('extraConfig.allow-unsafe-policy-skb-usage') === 'true';
      const clouds = values.on('eni.enabled') || values.on('alibabacloud.enabled') || values.word('cni.chainingMode') === 'aws-cni';
      return !told && clouds && ((id >= 128 && id <= 255) || (id >= 384 && id <= 511));
    },
    reason: 'cluster.id has bit 7 set, which the marks of packets of AWS and of Alibaba Cloud need',
    fix: 'write a cluster.id below 128, or from 256 to 383',
  },
  {
    charts: [['1.19.0']],
    about: ['bpf.tproxy', 'bpf.datapathMode'],
    when: (values) => values.on('bpf.tproxy') && ['netkit', 'netkit-l2'].includes(values.word('bpf.datapathMode')),
    reason: 'bpf.tproxy does not go with netkit as bpf.datapathMode',
    fix: 'remove bpf.tproxy, or write bpf.datapathMode: veth',
  },
  {
    charts: [['1.16.0', '1.16.3'], ['1.19.0']],
    about: ['k8sServiceHost'],
    // Nobody but the API server could tell what stands in the ConfigMap, and a chart that is rendered elsewhere is not told.
    when: (values) => values.word('k8sServiceHost') === 'auto' && (values.on('agent') || values.on('operator.enabled')),
    reason: 'k8sServiceHost auto is looked up in a running cluster, in a ConfigMap that k3s does not make',
    fix: 'write the address by which nodes reach the API server',
  },
  {
    charts: [['1.18.0']],
    about: ['k8sServiceHostRef', 'k8sServiceHost'],
    when: (values) => values.on('k8sServiceHostRef.name') && values.on('k8sServiceHostRef.key') && values.on('k8sServiceHost'),
    reason: 'k8sServiceHostRef and k8sServiceHost are two answers to one question',
    fix: 'remove one of the two',
    addonFix: 'remove it: Keelson writes k8sServiceHost for Cilium as kube-proxy',
  },
  {
    charts: [['1.12.0', '1.17.0']],
    about: ['bgp.enabled', 'bgp.announce'],
    when: (values) =>
      configured(values) && values.on('bgp.enabled') && !values.on('bgp.announce.loadbalancerIP') && !values.on('bgp.announce.podCIDR'),
    reason: 'bgp.enabled needs something in bgp.announce',
    fix: 'write bgp.announce.loadbalancerIP: true',
    addonFix: 'add addons.cilium-bgp in its place',
  },
];

const hubble: readonly ChartRefusal[] = [
  {
    about: ['hubble.relay.enabled', 'hubble.ui.enabled'],
    when: (values) => values.on('hubble.ui.enabled') && !values.on('hubble.ui.standalone.enabled') && !values.on('hubble.relay.enabled'),
    reason: 'hubble.ui.enabled needs hubble.relay.enabled',
    fix: 'write hubble.relay.enabled: true, or hubble.ui.standalone.enabled: true where the relay is another release',
    addonFix: 'write addons.cilium.hubble: { ui: true } and no value of it, or hubble.ui.standalone.enabled: true',
  },
  {
    about: ['hubble.enabled', 'hubble.relay.enabled'],
    when: (values) => values.on('hubble.relay.enabled') && !values.on('hubble.enabled'),
    reason: 'hubble.relay.enabled needs hubble.enabled',
    fix: 'write hubble.enabled: true, or hubble.relay.enabled: false and hubble.ui.enabled: false',
    addonFix: 'remove it, or addons.cilium.hubble.relay and hubble.ui',
  },
  {
    about: ['hubble.ui.standalone', 'hubble.relay.tls.server.enabled'],
    when: (values) =>
      values.on('hubble.ui.enabled') &&
      values.on('hubble.ui.standalone.enabled') &&
      values.on('hubble.relay.tls.server.enabled') &&
      !values.on('hubble.ui.standalone.tls.certsVolume'),
    reason: 'hubble.ui.standalone with hubble.relay.tls.server.enabled needs hubble.ui.standalone.tls.certsVolume',
    fix: 'write hubble.ui.standalone.tls.certsVolume, a volume with tls.crt, tls.key and ca.crt',
  },
  ...['backend', 'frontend'].map(
    (part): ChartRefusal => ({
      about: [`hubble.ui.${part}.image.tag`],
      when: (values) => {
        const tags = ['backend', 'frontend'].map((name) => values.word(`hubble.ui.${name}.image.tag`));
        const tag = values.word(`hubble.ui.${part}.image.tag`).replace(/@.*$/, '');
        const release = parseVersion(/^v?\d+\.\d+$/.test(tag) ? `${tag}.0` : tag);
        const old = !release || (release.major === 0 && release.minor < 9 && !release.suffix.startsWith('-'));
        return values.on('hubble.ui.enabled') && !tags.includes('latest') && tag !== '' && old;
      },
      reason: `hubble.ui.${part}.image.tag is 0.9.0 or newer`,
      fix: "remove it, to take the chart's own",
    }),
  ),
  {
    charts: [['1.15.0']],
    about: ['hubble.redact.http.headers.allow', 'hubble.redact.http.headers.deny'],
    when: (values) => values.on('hubble.redact.http.headers.allow') && values.on('hubble.redact.http.headers.deny'),
    reason: 'hubble.redact.http.headers.allow and deny exclude each other',
    fix: 'remove one of the two',
  },
];

/** Certificates that the chart wants to be handed where it may not make them. */
function provided(
  charts: Charts,
  holder: string,
  needs: (values: TemplateValues) => boolean,
  { existingSecret = false }: { readonly existingSecret?: boolean } = {},
): ChartRefusal[] {
  const auto = holder.startsWith('hubble') ? 'hubble.tls.auto.enabled' : 'clustermesh.apiserver.tls.auto.enabled';
  return [
    {
      ...(charts ? { charts } : {}),
      about: [auto, holder],
      when: (values) =>
        needs(values) &&
        !values.on(auto) &&
        !(existingSecret && values.since('1.16.1') && values.on(`${holder}.existingSecret`)) &&
        !(values.on(`${holder}.cert`) && values.on(`${holder}.key`)),
      reason: `without ${auto} it needs ${holder}.cert and ${holder}.key`,
      fix: existingSecret ? `write ${auto}: true, or from 1.16.1 on name a Secret in ${holder}.existingSecret` : `write ${auto}: true`,
    },
  ];
}

const hubbleTls = (values: TemplateValues) => values.on('hubble.enabled') && values.on('hubble.tls.enabled');
const relayTls = (values: TemplateValues) => hubbleTls(values) && values.on('hubble.relay.enabled');
const meshSecrets = (values: TemplateValues) =>
  (!values.since('1.16') || values.on('clustermesh.apiserver.tls.enableSecrets')) &&
  (!values.since('1.18') || values.word('clustermesh.apiserver.kvstoremesh.kvstoreMode') === 'internal');

const certificates: readonly ChartRefusal[] = [
  {
    charts: certManagerChecks,
    about: ['hubble.tls.auto.method', 'hubble.tls.auto.certManagerIssuerRef'],
    when: (values) =>
      hubbleTls(values) &&
      values.on('hubble.tls.auto.enabled') &&
      values.word('hubble.tls.auto.method') === 'certmanager' &&
      !values.on('hubble.tls.auto.certManagerIssuerRef'),
    reason: 'hubble.tls.auto.method certmanager needs hubble.tls.auto.certManagerIssuerRef',
    fix: 'write hubble.tls.auto.certManagerIssuerRef with group, kind and name of the issuer',
  },
  {
    charts: certManagerChecks,
    about: ['clustermesh.apiserver.tls.auto.method', 'clustermesh.apiserver.tls.auto.certManagerIssuerRef'],
    when: (values) =>
      meshServed(values) &&
      values.on('clustermesh.apiserver.tls.auto.enabled') &&
      values.word('clustermesh.apiserver.tls.auto.method') === 'certmanager' &&
      !values.on('clustermesh.apiserver.tls.auto.certManagerIssuerRef'),
    reason: 'clustermesh.apiserver.tls.auto.method certmanager needs clustermesh.apiserver.tls.auto.certManagerIssuerRef',
    fix: 'write clustermesh.apiserver.tls.auto.certManagerIssuerRef with group, kind and name of the issuer',
  },
  ...provided(undefined, 'hubble.tls.server', (values) => values.on('agent') && hubbleTls(values), { existingSecret: true }),
  ...provided(undefined, 'hubble.relay.tls.client', relayTls, { existingSecret: true }),
  ...provided(undefined, 'hubble.relay.tls.server', (values) => relayTls(values) && values.on('hubble.relay.tls.server.enabled'), {
    existingSecret: true,
  }),
  ...provided(
    undefined,
    'hubble.ui.tls.client',
    (values) => relayTls(values) && values.on('hubble.ui.enabled') && values.on('hubble.relay.tls.server.enabled'),
    { existingSecret: true },
  ),
  ...provided(
    [['1.16.0']],
    'hubble.metrics.tls.server',
    (values) => values.on('agent') && values.on('hubble.enabled') && values.on('hubble.metrics.tls.enabled'),
    { existingSecret: true },
  ),
  ...['server', 'admin'].flatMap((name) =>
    provided([['1.12.0', '1.20.0']], `clustermesh.apiserver.tls.${name}`, (values) => meshServed(values) && meshSecrets(values)),
  ),
  ...provided(
    [['1.12.0', '1.20.0']],
    'clustermesh.apiserver.tls.remote',
    (values) => values.on('clustermesh.useAPIServer') && meshSecrets(values),
  ),
  ...provided(
    [['1.12.0', '1.18.0']],
    'clustermesh.apiserver.tls.client',
    (values) => values.on('externalWorkloads.enabled') && meshSecrets(values),
  ),
  {
    charts: [['1.20.0']],
    about: ['clustermesh.apiserver.tls.server', 'clustermesh.apiserver.tls.admin', 'clustermesh.apiserver.tls.remote'],
    when: (values) =>
      values.on('clustermesh.useAPIServer') &&
      !values.on('clustermesh.apiserver.tls.auto.enabled') &&
      ['server', 'admin', 'remote'].some((name) => values.on(`clustermesh.apiserver.tls.${name}.cert`)),
    reason: 'certificates of clustermesh.apiserver.tls are no values any more',
    fix: 'write clustermesh.apiserver.tls.auto.enabled: true, or put them into Secrets',
  },
  {
    charts: [['1.14.0']],
    about: ['clustermesh.apiserver.tls.authMode'],
    when: (values) => meshServed(values) && !['legacy', 'migration', 'cluster'].includes(values.word('clustermesh.apiserver.tls.authMode')),
    reason: 'clustermesh.apiserver.tls.authMode is legacy, migration or cluster',
    fix: 'write cluster, or migration while clusters of the mesh are older',
  },
];

const gateway: readonly ChartRefusal[] = [
  {
    charts: [['1.12.11', '1.13.0'], ['1.13.4']],
    about: ['l7Proxy', 'ingressController.enabled', 'gatewayAPI.enabled', 'loadBalancer.l7.backend'],
    when: (values) => {
      const balanced = values.since(values.since('1.14') ? '1.14.2' : '1.13.7') && values.word('loadBalancer.l7.backend') === 'envoy';
      const served = values.since('1.13') ? gatewayServed(values) || balanced : values.on('ingressController.enabled');
      return served && values.get('l7Proxy') !== undefined && !values.on('l7Proxy');
    },
    reason: 'ingressController, gatewayAPI and loadBalancer.l7.backend envoy need l7Proxy',
    fix: 'write l7Proxy: true',
    addonFix: 'remove it, or write addons.cilium.l7Proxy: true',
  },
  {
    charts: [['1.13.0', '1.14.0']],
    about: ['kubeProxyReplacement', 'ingressController.enabled', 'gatewayAPI.enabled'],
    when: (values) => gatewayServed(values) && !['partial', 'strict'].includes(values.word('kubeProxyReplacement')),
    reason: 'ingressController and gatewayAPI need kubeProxyReplacement partial or strict',
    fix: 'write kubeProxyReplacement: strict',
    addonFix: 'remove it, or addons.cilium.kubeProxyReplacement: false',
  },
  {
    charts: [['1.14.0']],
    about: ['kubeProxyReplacement', 'upgradeCompatibility', 'envoyConfig.enabled', 'ingressController.enabled', 'gatewayAPI.enabled'],
    when: (values) => {
      if (!gatewayServed(values) && !values.on('envoyConfig.enabled')) return false;
      const minor = parseVersion(values.word('upgradeCompatibility'));
      const old = minor !== undefined && minor.major === 1 && minor.minor < 14;
      return values.word('kubeProxyReplacement') === 'disabled' || (values.get('kubeProxyReplacement') === undefined && old);
    },
    reason: 'ingressController, gatewayAPI and envoyConfig need kubeProxyReplacement in words of 1.14 on',
    fix: 'write kubeProxyReplacement: true',
  },
  {
    charts: [['1.16.0']],
    about: ['ingressController.service.externalTrafficPolicy'],
    when: (values) =>
      values.on('ingressController.enabled') &&
      ['LoadBalancer', 'NodePort'].includes(values.word('ingressController.service.type')) &&
      !['Cluster', 'Local'].includes(values.word('ingressController.service.externalTrafficPolicy')),
    reason: 'ingressController.service.externalTrafficPolicy is Cluster or Local',
    fix: 'write Cluster, or Local',
  },
  {
    charts: [['1.16.0']],
    about: ['gatewayAPI.externalTrafficPolicy'],
    when: (values) => values.on('gatewayAPI.enabled') && !['Cluster', 'Local'].includes(values.word('gatewayAPI.externalTrafficPolicy')),
    reason: 'gatewayAPI.externalTrafficPolicy is Cluster or Local',
    fix: 'write Cluster, or Local',
  },
  {
    charts: [['1.16.0']],
    about: ['envoy.baseID'],
    when: (values) => {
      const id = values.number('envoy.baseID');
      return id < 0 || id > 4_294_967_295;
    },
    reason: 'envoy.baseID is a whole number from 0 to 4294967295',
    fix: 'write 0, the default',
  },
];

const storeMode = 'clustermesh.apiserver.kvstoremesh.kvstoreMode';
const isExternal = (values: TemplateValues) => values.word(storeMode) === 'external';

/** What goes with an etcd of one's own behind the mesh. */
const externalStore: readonly ChartRefusal[] = [
  {
    charts: [['1.18.0']],
    about: [storeMode],
    when: (values) => !['external', 'internal'].includes(values.word(storeMode)),
    reason: `${storeMode} is external or internal`,
    fix: 'write internal, the default',
  },
  ...['clustermesh.useAPIServer', 'clustermesh.apiserver.kvstoremesh.enabled'].map(
    (other): ChartRefusal => ({
      charts: [['1.18.0']],
      about: [storeMode, other],
      when: (values) => isExternal(values) && !values.on(other),
      reason: `${storeMode} external needs ${other}`,
      fix: `write ${other}: true, or ${storeMode}: internal`,
    }),
  ),
  {
    charts: [['1.18.0']],
    about: ['clustermesh.apiserver.replicas', storeMode],
    when: (values) => isExternal(values) && values.word('clustermesh.apiserver.replicas') !== '1',
    reason: `${storeMode} external needs clustermesh.apiserver.replicas to be 1`,
    fix: 'write clustermesh.apiserver.replicas: 1',
  },
  {
    charts: [['1.18.0']],
    about: [storeMode, 'identityAllocationMode'],
    when: (values) =>
      isExternal(values) && !['kvstore', 'doublewrite-readkvstore', 'doublewrite-readcrd'].includes(values.word('identityAllocationMode')),
    reason: `${storeMode} external needs identityAllocationMode kvstore, doublewrite-readkvstore or doublewrite-readcrd`,
    fix: `write ${storeMode}: internal`,
  },
];

const mesh: readonly ChartRefusal[] = [
  {
    charts: [['1.16.0']],
    about: ['cluster.name'],
    when: (values) => values.get('cluster.name') === '',
    reason: 'cluster.name is not empty',
    fix: 'remove it, or write a name',
    addonFix: 'remove it, or write addons.cilium.meshName',
  },
  {
    charts: [['1.16.0']],
    about: ['cluster.name'],
    when: (values) => {
      const name = values.word('cluster.name');
      const since = parseVersion(values.word('upgradeCompatibility'));
      if (!values.since('1.17') && since && since.major === 1 && since.minor < 16) return false;
      return name.length > 32 || (name !== '' && !/^([a-z0-9][-a-z0-9]*)?[a-z0-9]$/.test(name));
    },
    reason: 'cluster.name has at most 32 small letters, digits and hyphens, and no hyphen at its ends',
    fix: 'write such a name',
  },
  {
    charts: [['1.16.0']],
    about: ['cluster.id', 'cluster.name'],
    when: (values) => values.word('cluster.name') === 'default' && values.number('cluster.id') !== 0,
    reason: 'cluster.id other than 0 needs a cluster.name other than default',
    fix: 'write a cluster.name that no other cluster of the mesh has, or cluster.id: 0',
    addonFix: 'remove it, or write addons.cilium.meshName and meshId',
  },
  {
    charts: [['1.15.0']],
    about: ['clustermesh.maxConnectedClusters'],
    when: (values) => ![255, 511].includes(values.number('clustermesh.maxConnectedClusters')),
    reason: 'clustermesh.maxConnectedClusters is 255 or 511',
    fix: 'write 255, or 511 in every cluster of the mesh',
  },
  {
    about: ['clustermesh.config.clusters'],
    when: (values) => meshConfigured(values) && meshPeers(values).some((peer) => !isTrue(peer.ips) && !isTrue(peer.address)),
    reason: 'every entry of clustermesh.config.clusters has ips or an address',
    fix: 'write address, the DNS name of the API server of the mesh there, or ips',
  },
  {
    about: ['clustermesh.config.clusters'],
    when: (values) => meshConfigured(values) && ['string', 'number', 'boolean'].includes(typeof values.get('clustermesh.config.clusters')),
    reason: 'clustermesh.config.clusters is a map or a list',
    fix: 'write a map of clusters by name',
  },
  ...(['clustermesh.useAPIServer', 'externalWorkloads.enabled'] as const).flatMap((server): ChartRefusal[] => [
    {
      charts: server === 'clustermesh.useAPIServer' ? [['1.15.0']] : [['1.15.0', '1.18.0']],
      about: ['disableEndpointCRD', server],
      when: (values) => values.on(server) && values.on('disableEndpointCRD') && (!values.since('1.18') || identitiesAsObjects(values)),
      reason: `${server} hands on what disableEndpointCRD turns off`,
      fix: 'write disableEndpointCRD: false',
      addonFix: 'remove disableEndpointCRD',
    },
    {
      charts: [['1.15.0', '1.18.0']],
      about: ['identityAllocationMode', server],
      when: (values) =>
        values.on(server) && !(values.since('1.17') ? identitiesAsObjects(values) : values.word('identityAllocationMode') === 'crd'),
      reason: `${server} needs identityAllocationMode crd`,
      fix: 'write identityAllocationMode: crd',
      addonFix: 'remove identityAllocationMode',
    },
  ]),
  {
    charts: [['1.18.0']],
    about: ['clustermesh.apiserver.kvstoremesh.enabled', 'identityAllocationMode', 'clustermesh.useAPIServer'],
    when: (values) =>
      values.on('clustermesh.useAPIServer') && !identitiesAsObjects(values) && !values.on('clustermesh.apiserver.kvstoremesh.enabled'),
    reason: 'clustermesh.useAPIServer with identities in a key-value store needs clustermesh.apiserver.kvstoremesh.enabled',
    fix: 'write clustermesh.apiserver.kvstoremesh.enabled: true, or identityAllocationMode: crd',
  },
  ...externalStore,
];

/** True if other clusters are handed on, which up to 1.14 only a served mesh does. */
function meshConfigured(values: TemplateValues): boolean {
  return values.on('clustermesh.config.enabled') && (values.since('1.15') || values.on('clustermesh.useAPIServer'));
}

/** Other clusters of the mesh: a list or a map, of which some may be off from 1.19 on. */
function meshPeers(values: TemplateValues): readonly Readonly<Record<string, unknown>>[] {
  const clusters = values.get('clustermesh.config.clusters');
  const peers = Array.isArray(clusters) ? clusters : isMap(clusters) ? Object.values(clusters) : [];
  return peers.filter(isMap).filter(({ enabled }) => !values.since('1.19') || enabled !== false);
}

const operation: readonly ChartRefusal[] = [
  {
    charts: [['1.14.0']],
    about: ['operator.setNodeTaints', 'operator.removeNodeTaints'],
    when: (values) => configured(values) && values.on('operator.setNodeTaints') && !values.on('operator.removeNodeTaints'),
    reason: 'operator.setNodeTaints needs operator.removeNodeTaints, or taints would stay',
    fix: 'write operator.removeNodeTaints: true',
    addonFix: 'remove operator.removeNodeTaints',
  },
  {
    charts: [['1.14.0', '1.16.0']],
    about: ['disableEndpointCRD', 'enableCiliumEndpointSlice'],
    when: (values) => values.get('enableCiliumEndpointSlice') === true && values.get('disableEndpointCRD') === true,
    reason: 'enableCiliumEndpointSlice is made of what disableEndpointCRD turns off',
    fix: 'write disableEndpointCRD: false',
    addonFix: 'remove disableEndpointCRD, or addons.cilium.endpointSlice',
  },
  {
    charts: [['1.16.0']],
    about: ['disableEndpointCRD', 'ciliumEndpointSlice.enabled', 'enableCiliumEndpointSlice'],
    when: (values) =>
      (values.on('ciliumEndpointSlice.enabled') || (!values.since('1.18') && values.on('enableCiliumEndpointSlice'))) &&
      values.get('disableEndpointCRD') === true,
    reason: 'ciliumEndpointSlice.enabled is made of what disableEndpointCRD turns off',
    fix: 'write disableEndpointCRD: false',
    addonFix: 'remove disableEndpointCRD, or addons.cilium.endpointSlice',
  },
  {
    charts: [['1.14.0']],
    about: ['authentication.mutual.spire.enabled', 'authentication.enabled'],
    when: (values) => values.on('authentication.mutual.spire.enabled') && !values.on('authentication.enabled'),
    reason: 'authentication.mutual.spire.enabled needs authentication.enabled',
    fix: 'write authentication.enabled: true',
  },
  {
    charts: [['1.19.0']],
    about: ['standaloneDnsProxy.enabled', 'dnsProxy.proxyPort'],
    when: (values) => values.on('standaloneDnsProxy.enabled') && values.number('dnsProxy.proxyPort') === 0,
    reason: 'standaloneDnsProxy.enabled needs a fixed dnsProxy.proxyPort',
    fix: 'write dnsProxy.proxyPort: 10094',
  },
  {
    charts: [['1.18.0']],
    about: ['extraEnv', 'k8sClientExponentialBackoff.enabled'],
    when: (values) =>
      values.on('k8sClientExponentialBackoff.enabled') &&
      values.list('extraEnv').some((item) => isMap(item) && /^KUBE_CLIENT_BACKOFF_(BASE|DURATION)$/.test(String(item.name))),
    reason: 'extraEnv sets KUBE_CLIENT_BACKOFF_BASE or KUBE_CLIENT_BACKOFF_DURATION, which k8sClientExponentialBackoff.enabled sets too',
    fix: 'write k8sClientExponentialBackoff.backoffBaseSeconds and backoffMaxDurationSeconds in their place',
  },
  {
    charts: [['1.12.0', '1.16.0']],
    about: ['endpointStatus.enabled', 'endpointStatus.status'],
    when: (values) => configured(values) && values.on('endpointStatus.enabled') && !values.on('endpointStatus.status'),
    reason: 'endpointStatus.enabled needs endpointStatus.status',
    fix: 'write endpointStatus.status: policy health controllers log state',
  },
  {
    charts: [['1.12.0']],
    about: [
      'prometheus.serviceMonitor.enabled',
      'operator.prometheus.serviceMonitor.enabled',
      'envoy.prometheus.serviceMonitor.enabled',
      'hubble.relay.prometheus.serviceMonitor.enabled',
    ],
    api: 'monitoring.coreos.com/v1',
    when: (values) => monitored(values) && !(values.since('1.13.5') && values.on('prometheus.serviceMonitor.trustCRDsExist')),
    reason: 'a serviceMonitor asks for the API monitoring.coreos.com/v1, or for prometheus.serviceMonitor.trustCRDsExist',
    fix: 'write prometheus.serviceMonitor.trustCRDsExist: true, from 1.13.5 on',
    addonFix: 'write values.prometheus.serviceMonitor.trustCRDsExist: true, or addons.cilium.prometheus: { serviceMonitor: true }',
  },
];

/** True for what Go reads as a span of time. @see https://pkg.go.dev/time#ParseDuration */
function isDuration(text: string): boolean {
  return /^[-+]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text);
}

/** Values that the chart reads as spans of time, with the charts that do and what else must be on. */
const durations: readonly (readonly [path: string, charts: Charts, when?: (values: TemplateValues) => boolean])[] = [
  ['authentication.gcInterval', [['1.14.0']]],
  ['authentication.mutual.connectTimeout', [['1.15.0']], (values) => values.on('authentication.mutual.spire.enabled')],
  ['bpf.monitorInterval', [['1.13.0']]],
  ['conntrackGCInterval', [['1.13.0']]],
  ['conntrackGCMaxInterval', [['1.13.8', '1.14.0'], ['1.14.3']]],
  ['crdWaitTimeout', [['1.13.0']]],
  [
    'encryption.ipsec.keyRotationDuration',
    [['1.14.0']],
    (values) => values.on('encryption.enabled') && values.word('encryption.type') === 'ipsec',
  ],
  [
    'envoyConfig.retryInterval',
    [['1.16.0']],
    (values) => gatewayServed(values) || values.on('envoyConfig.enabled') || values.word('loadBalancer.l7.backend') === 'envoy',
  ],
  ['hubble.export.aggregationInterval', [['1.19.0']], (values) => values.on('hubble.enabled') && values.on('hubble.export.static.enabled')],
  ['hubble.lostEventSendInterval', [['1.19.0']], (values) => values.on('hubble.enabled')],
  ['identityChangeGracePeriod', [['1.13.0']]],
  ['ipam.ciliumNodeUpdateRate', [['1.14.0']]],
  ['l2NeighDiscovery.refreshPeriod', [['1.13.0', '1.18.0']]],
  ['operator.endpointGCInterval', [['1.13.0']]],
  ['operator.identityGCInterval', [['1.13.0']]],
  ['operator.identityHeartbeatTimeout', [['1.13.0']]],
  ['operator.nodeGCInterval', [['1.13.0']]],
];

const spans: readonly ChartRefusal[] = durations.map(([path, charts = [], when = () => true]) => ({
  charts,
  about: [path],
  when: (values) => configured(values) && values.on(path) && when(values) && !isDuration(values.word(path)),
  reason: `${path} is a number with a unit`,
  fix: 'write a duration with its unit, such as 30s or 5m',
}));

/** True if the chart is to make a monitor of those that it checks. */
function monitored(values: TemplateValues): boolean {
  const both = (holder: string) => values.on(`${holder}.enabled`) && values.on(`${holder}.serviceMonitor.enabled`);
  if (!values.since('1.14')) {
    const monitors = ['prometheus.serviceMonitor.enabled', 'operator.prometheus.serviceMonitor.enabled'];
    return values.on('prometheus.enabled') && monitors.some((key) => values.on(key));
  }
  const proxy = values.since('1.16') || values.on('proxy.prometheus.enabled');
  return both('prometheus') || both('operator.prometheus') || (proxy && (both('envoy.prometheus') || both('hubble.relay.prometheus')));
}

/**
 * What the chart of Cilium refuses, from 1.12.0 to 1.20.0.
 * @see https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/templates/validate.yaml
 * @see https://github.com/cilium/cilium/blob/v1.20.0/install/kubernetes/cilium/templates/cilium-configmap.yaml
 */
export const cilium = defineChartRefusals({
  name: 'cilium',
  since: '1.12.0',
  defaults: [
    ['agent', true],
    ['authentication.enabled', true, '1.14.0'],
    ['authentication.enabled', false, '1.19.0'],
    ['bpf.datapathMode', 'veth', '1.16.0'],
    ['cluster.id', 0],
    ['cluster.name', 'default'],
    ['clustermesh.apiserver.kvstoremesh.enabled', true, '1.16.0'],
    ['clustermesh.apiserver.kvstoremesh.kvstoreMode', 'internal', '1.18.0'],
    ['clustermesh.apiserver.replicas', 1],
    ['clustermesh.apiserver.tls.authMode', 'legacy', '1.14.0'],
    ['clustermesh.apiserver.tls.authMode', 'migration', '1.19.0'],
    ['clustermesh.apiserver.tls.auto.enabled', true],
    ['clustermesh.apiserver.tls.auto.method', 'helm'],
    ['clustermesh.apiserver.tls.enableSecrets', true, '1.16.0'],
    ['clustermesh.maxConnectedClusters', 255, '1.15.0'],
    ['enableIPv4Masquerade', true],
    ['enableIPv4Masquerade', undefined, '1.18.0'],
    ['enableIPv6Masquerade', true],
    ['encryption.type', 'ipsec'],
    ['envoy.prometheus.enabled', true, '1.14.0'],
    ['gatewayAPI.externalTrafficPolicy', 'Cluster', '1.16.0'],
    ['hubble.enabled', true],
    ['hubble.tls.auto.enabled', true],
    ['hubble.tls.auto.method', 'helm'],
    ['hubble.tls.enabled', true],
    ['identityAllocationMode', 'crd'],
    ['ingressController.service.externalTrafficPolicy', 'Cluster', '1.16.0'],
    ['ingressController.service.type', 'LoadBalancer', '1.13.0'],
    ['ipam.mode', 'cluster-pool'],
    ['ipam.operator.clusterPoolIPv4PodCIDR', '10.0.0.0/8'],
    ['ipam.operator.clusterPoolIPv4PodCIDR', undefined, '1.14.0'],
    ['ipam.operator.clusterPoolIPv4PodCIDRList', ['10.0.0.0/8'], '1.14.0'],
    ['ipam.operator.clusterPoolIPv6PodCIDR', 'fd00::/104'],
    ['ipam.operator.clusterPoolIPv6PodCIDR', undefined, '1.14.0'],
    ['ipam.operator.clusterPoolIPv6PodCIDRList', ['fd00::/104'], '1.14.0'],
    ['ipv4.enabled', true],
    ['k8sClientExponentialBackoff.enabled', true, '1.18.0'],
    ['kubeProxyReplacement', 'false', '1.18.3'],
    ['l7Proxy', true],
    ['operator.enabled', true],
    ['operator.prometheus.enabled', true, '1.15.0'],
    ['operator.removeNodeTaints', true],
    ['proxy.prometheus.enabled', true],
    ['proxy.prometheus.enabled', undefined, '1.16.0'],
    ['tunnel', 'vxlan'],
    ['tunnel', '', '1.14.0'],
  ],
  refusals: [...gone, ...datapath, ...hubble, ...certificates, ...gateway, ...mesh, ...operation, ...spans],
});
