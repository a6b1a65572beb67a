import type { TemplateValues } from '../chart/template-values';
import type { ChartRefusal, RefusingChart } from '../chart-refusal';
import { print } from '../input';
import { installedCharts, placesOf } from '../installed-chart';
import { defineInvariant } from '../invariant';
import type { Path } from '../path';
import { holding } from '../refused-values';
import { dig } from '../workload';

/** Values of the Cilium chart make an agent that starts. */
export const ciliumValuesCombined = defineInvariant({
  name: 'cilium-values-combined',
  summary: 'further values of the Cilium chart make an agent that starts',
  why: 'The chart hands them on, and the Cilium agent stops at start: there is no pod network.',
  severity: 'error',
  example: 'cilium: { bpfMasquerade: true, values: { egressMasqueradeInterfaces: eth0 } }',
  source: 'https://github.com/cilium/cilium/blob/v1.20.0/daemon/cmd/daemon.go',
  *check(subject) {
    for (const installed of installedCharts(subject)) {
      if (installed.chart !== 'cilium') continue;
      for (const { about, reason, fix } of holding(agent, installed, installed.values)) {
        // A clash of options alone has a rule of its own.
        const [at, ...also] = about.flatMap((path) => placesOf(path, installed, optionsOf));
        if (!at) continue;
        yield {
          at,
          also: [...also, ['addons', 'cilium']],
          problem: `stops the agent: ${reason}, got ${print(dig(subject.written, ...at))}`,
          fix,
        };
      }
    }
  },
});

const optionsOf: Readonly<Record<string, Path>> = { 'extraConfig.enable-ciliumnode-crd': ['extraConfig', 'enable-ciliumnode-crd'] };

const replacesKubeProxy = (values: TemplateValues) => ['true', 'strict'].includes(values.word('kubeProxyReplacement'));
const isNative = (values: TemplateValues) =>
  values.since('1.14') ? values.word('routingMode') === 'native' : values.word('tunnel') === 'disabled';
const tunnelProtocol = (values: TemplateValues) =>
  values.since('1.14') ? values.word('tunnelProtocol') || 'vxlan' : values.word('tunnel');
const isMasqueraded = (values: TemplateValues, family: 4 | 6) =>
  values.on(`ipv${family}.enabled`) && values.get(`enableIPv${family}Masquerade`) !== false;
const masquerades = (values: TemplateValues) => isMasqueraded(values, 4) || isMasqueraded(values, 6);
const encrypts = (values: TemplateValues, type: string) => values.on('encryption.enabled') && values.word('encryption.type') === type;
const sendsDirectly = (values: TemplateValues) => ['dsr', 'hybrid'].includes(values.word('loadBalancer.mode'));

/** Words that the agent takes, where it balances Services; `testing-only` is for its own tests. */
const words: Readonly<Record<string, readonly string[]>> = {
  'loadBalancer.acceleration': ['disabled', 'native', 'best-effort', 'testing-only'],
  'loadBalancer.algorithm': ['random', 'maglev'],
  'loadBalancer.dsrDispatch': ['opt', 'ipip', 'geneve'],
  'loadBalancer.mode': ['snat', 'dsr', 'hybrid'],
};

const tableSizes = [251, 509, 1021, 2039, 4093, 8191, 16381, 32749, 65521, 131071];

const refusals: readonly ChartRefusal[] = [
  ...Object.entries(words).map(
    ([path, known]): ChartRefusal => ({
      about: [path],
      when: (values) => replacesKubeProxy(values) && values.on(path) && !known.includes(values.word(path)),
      reason: `${path} is ${known.slice(0, -1).join(', ')} or ${known[known.length - 1]}`,
      fix: `write ${known[0]}, the default`,
    }),
  ),
  {
    about: ['maglev.tableSize'],
    when: (values) =>
      replacesKubeProxy(values) &&
      values.word('loadBalancer.algorithm') === 'maglev' &&
      values.on('maglev.tableSize') &&
      !tableSizes.includes(values.number('maglev.tableSize')),
    reason: `maglev.tableSize is one of ${tableSizes.join(', ')}`,
    fix: 'write 16381, the default, or a prime of these far above 100 times the backends',
  },
  {
    about: ['loadBalancer.dsrDispatch', 'loadBalancer.mode'],
    when: (values) =>
      replacesKubeProxy(values) &&
      sendsDirectly(values) &&
      (values.word('loadBalancer.dsrDispatch') === 'geneve'
        ? tunnelProtocol(values) !== 'geneve'
        : !isNative(values) && ['', 'opt'].includes(values.word('loadBalancer.dsrDispatch'))),
    reason: 'loadBalancer.mode dsr and hybrid need native routing, or tunnelProtocol and loadBalancer.dsrDispatch geneve',
    fix: 'write addons.cilium.routingMode: native, or tunnelProtocol: geneve and loadBalancer.dsrDispatch: geneve, or remove loadBalancer.mode',
  },
  {
    charts: [['1.17.0']],
    about: ['bpf.lbModeAnnotation', 'loadBalancer.mode'],
    when: (values) => values.on('bpf.lbModeAnnotation') && values.word('loadBalancer.mode') === 'hybrid',
    reason: 'loadBalancer.mode hybrid does not go with bpf.lbModeAnnotation',
    fix: 'write loadBalancer.mode: snat or dsr',
  },
  {
    about: ['autoDirectNodeRoutes'],
    when: (values) => values.on('autoDirectNodeRoutes') && !isNative(values) && values.word('routingMode') !== 'hybrid',
    reason: 'autoDirectNodeRoutes is for native routing',
    fix: 'remove it, or write addons.cilium.routingMode: native',
  },
  {
    charts: [['1.16.0']],
    about: ['directRoutingSkipUnreachable', 'autoDirectNodeRoutes'],
    when: (values) => values.on('directRoutingSkipUnreachable') && !values.on('autoDirectNodeRoutes'),
    reason: 'directRoutingSkipUnreachable needs autoDirectNodeRoutes',
    fix: 'remove it, or write addons.cilium.autoDirectNodeRoutes: true',
  },
  {
    about: ['installNoConntrackIptablesRules', 'bpf.masquerade'],
    when: (values) =>
      values.on('installNoConntrackIptablesRules') &&
      (!isNative(values) ||
        !values.on('ipv4.enabled') ||
        !replacesKubeProxy(values) ||
        (masquerades(values) && !values.on('bpf.masquerade'))),
    reason:
      'installNoConntrackIptablesRules needs IPv4, native routing, kubeProxyReplacement, and bpf.masquerade where pods are masqueraded',
    fix: 'remove it, or write addons.cilium: { routingMode: native, bpfMasquerade: true, installNoConntrackIptablesRules: true }',
  },
  {
    about: ['bpf.masquerade', 'enableIPv4Masquerade', 'enableIPv6Masquerade'],
    when: (values) => values.on('bpf.masquerade') && (!masquerades(values) || (!values.since('1.19') && !replacesKubeProxy(values))),
    reason: 'bpf.masquerade needs a family that is masqueraded, and before 1.19 kubeProxyReplacement',
    fix: 'remove it',
  },
  {
    about: ['ipMasqAgent.enabled', 'bpf.masquerade'],
    when: (values) => values.on('ipMasqAgent.enabled') && !(values.on('bpf.masquerade') && masquerades(values)),
    reason: 'ipMasqAgent.enabled needs bpf.masquerade',
    fix: 'write addons.cilium.bpfMasquerade: true, or remove ipMasqAgent',
  },
  {
    about: ['egressMasqueradeInterfaces', 'bpf.masquerade'],
    when: (values) => values.on('egressMasqueradeInterfaces') && values.on('bpf.masquerade'),
    reason: 'egressMasqueradeInterfaces is for the masquerade of iptables, and bpf.masquerade is true',
    fix: 'write addons.cilium.devices in its place, or remove bpfMasquerade',
  },
  {
    about: ['enableMasqueradeRouteSource', 'bpf.masquerade'],
    when: (values) => values.on('enableMasqueradeRouteSource') && values.on('bpf.masquerade'),
    reason: 'enableMasqueradeRouteSource is for the masquerade of iptables, and bpf.masquerade is true',
    fix: 'remove it, or bpfMasquerade',
  },
  {
    about: ['egressGateway.enabled', 'identityAllocationMode'],
    when: (values) => values.on('egressGateway.enabled') && values.word('identityAllocationMode') !== 'crd',
    reason: 'egressGateway.enabled knows identities as objects only, by identityAllocationMode crd',
    fix: 'remove identityAllocationMode, or egressGateway',
  },
  {
    about: ['disableEndpointCRD', 'ciliumEndpointSlice.enabled', 'enableCiliumEndpointSlice'],
    // From 1.14 on the chart refuses it first.
    charts: [['1.12.0', '1.14.0']],
    when: (values) => values.on('enableCiliumEndpointSlice') && values.word('disableEndpointCRD') === 'true',
    reason: 'CiliumEndpointSlices are made of what disableEndpointCRD turns off',
    fix: 'remove disableEndpointCRD, or addons.cilium.endpointSlice',
  },
  {
    about: ['dnsProxy.enableTransparentMode'],
    when: (values) => values.get('dnsProxy.enableTransparentMode') === false && encrypts(values, 'ipsec') && values.on('l7Proxy'),
    reason: 'IPsec with the L7 proxy needs dnsProxy.enableTransparentMode',
    fix: 'remove it, or write addons.cilium.l7Proxy: false',
  },
  {
    charts: [['1.19.0']],
    about: ['extraConfig.enable-ciliumnode-crd', 'ipam.mode'],
    // With any other IPAM the agent turns it on again.
    when: (values) =>
      values.on('encryption.enabled') &&
      values.word('ipam.mode') === 'delegated-plugin' &&
      values.word('extraConfig.enable-ciliumnode-crd') === 'false',
    reason: 'keys of the encryption are handed on by CiliumNode, which extraConfig.enable-ciliumnode-crd turns off',
    fix: 'remove it, or addons.cilium.encryption',
  },
  {
    charts: [['1.18.0']],
    about: ['bandwidthManager.bbrHostNamespaceOnly', 'bandwidthManager.bbr'],
    when: (values) =>
      values.on('bandwidthManager.enabled') && values.on('bandwidthManager.bbrHostNamespaceOnly') && !values.on('bandwidthManager.bbr'),
    reason: 'bandwidthManager.bbrHostNamespaceOnly needs bandwidthManager.bbr',
    fix: 'remove it, or write addons.cilium.bbr: true',
  },
];

/** What the agent stops at, over defaults of the chart. */
const agent: Omit<RefusingChart, 'repositories'> = {
  name: 'cilium',
  since: '1.12.0',
  defaults: [
    ['encryption.type', 'ipsec'],
    ['enableIPv4Masquerade', true],
    ['enableIPv6Masquerade', true],
    ['identityAllocationMode', 'crd'],
    ['ipam.mode', 'cluster-pool'],
    ['ipv4.enabled', true],
    ['l7Proxy', true],
    ['tunnel', 'vxlan'],
  ],
  refusals,
};
