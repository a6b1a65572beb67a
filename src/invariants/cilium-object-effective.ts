import { defineInvariant } from '../invariant';
import type { Manifest } from '../manifest';
import { isMap } from '../merge';
import { atLeast } from '../version';

/** An object of Cilium does something. */
export const ciliumObjectEffective = defineInvariant({
  name: 'cilium-object-effective',
  summary: 'an object of Cilium is one that its version accepts and heeds',
  why: 'It is refused at admission, or accepted and does nothing: an unknown field is dropped in silence, and a policy without a switch announces nothing.',
  severity: 'error',
  example: 'manifests.objects: a CiliumL2AnnouncementPolicy with neither loadBalancerIPs nor externalIPs',
  source: 'https://docs.cilium.io/en/v1.20/network/l2-announcements/',
  onOutput: true,
  *check({ cluster, manifests }) {
    const version = cluster.addons.get('cilium')?.version;
    if (version === undefined) return;
    for (const [addon, objects] of manifests) {
      for (const object of objects) {
        if (!object.apiVersion.startsWith('cilium.io/')) continue;
        for (const [problem, fix] of wrongWith(object, version)) {
          yield {
            at: ['addons', addon],
            also: [['addons', 'cilium', 'version']],
            problem: `makes ${object.kind} ${object.metadata.name}, which ${problem}`,
            fix,
          };
        }
      }
    }
  },
});

function wrongWith({ kind, spec, specs }: Manifest, version: string): readonly (readonly [problem: string, fix: string])[] {
  const since = (minor: string) => atLeast(version, minor);
  const fields = isMap(spec) ? spec : {};
  if (kind === 'CiliumL2AnnouncementPolicy' && fields.loadBalancerIPs !== true && fields.externalIPs !== true)
    return [['announces nothing', 'write loadBalancerIPs: true or externalIPs: true']];
  if (kind === 'CiliumLoadBalancerIPPool' && fields.cidrs !== undefined && since('1.16'))
    return [[`has cidrs, a field that went with 1.16, so it has no addresses in ${version}`, 'write blocks in place of cidrs']];
  if (kind === 'CiliumLoadBalancerIPPool' && fields.blocks !== undefined && !since('1.15'))
    return [[`has blocks, a field that came with 1.15, so it has no addresses in ${version}`, 'write cidrs in place of blocks']];
  if (!/^Cilium(Clusterwide)?NetworkPolicy$/.test(kind)) return [];
  const rules = [spec, ...(Array.isArray(specs) ? specs : [])].filter(isMap);
  if (rules.length === 0 && since('1.20')) return [[`has neither spec nor specs, which ${version} refuses`, 'add spec, or remove it']];
  const text = JSON.stringify(rules);
  return [
    ...(/"(from|to)Requires":\[\{/.test(text) && since('1.19')
      ? [[`has fromRequires or toRequires, which ${version} refuses`, 'write fromEndpoints or toEndpoints'] as const]
      : []),
    ...(/"kafka":\[/.test(text) && since('1.20') ? [[`has rules of Kafka, which went with 1.20`, 'remove them'] as const] : []),
  ];
}
