import type { Cluster } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { flannelConfPath, hasFlannelConf } from '../k3s-host';

/** The configuration of flannel that no flag of k3s can say; k3s hands it on as it is. */
export const flannelConf = defineHostFile({
  name: 'flannel-conf',
  summary: 'VXLAN that leaves the tunnel out between nodes on one link, /etc/rancher/k3s/flannel/net-conf.json',
  write({ cluster }) {
    if (!hasFlannelConf(cluster)) return undefined;
    const body = JSON.stringify(netConf(cluster), null, 2).replace(/^\{\n/, '');
    // JSON has no comments, and install.sh looks for its header in the first line. Flannel leaves unknown keys alone.
    return { path: flannelConfPath, content: `{ "//": ${JSON.stringify(generatedBy(cluster))},\n${body}\n`, mode: 0o600 };
  },
});

/**
 * The keys that k3s itself writes, with the whole Internet for the family that is off.
 * @see https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/agent/flannel/setup.go
 * @see https://github.com/flannel-io/flannel/blob/v0.27.4/Documentation/backends.md#vxlan
 */
function netConf({ network }: Cluster): Record<string, unknown> {
  const [ipv4, ipv6] = [4, 6].map((family) => network.pod.find(({ span }) => span.family === family));
  return {
    Network: ipv4?.text ?? '0.0.0.0/0',
    EnableIPv6: ipv6 !== undefined,
    EnableIPv4: ipv4 !== undefined,
    IPv6Network: ipv6?.text ?? '::/0',
    Backend: { Type: 'vxlan', DirectRouting: true },
  };
}
