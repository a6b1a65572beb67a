import { defineHostFile, generatedBy } from '../host-file';
import { serviceOf, tokenPath } from '../k3s-host';

/** The settings of a unit that Keelson writes, without a secret. */
export const systemdEnv = defineHostFile({
  name: 'systemd-env',
  summary: 'settings of k3s where its unit does not come from its installer, /etc/systemd/system/k3s.service.env',
  write({ cluster, node }) {
    if (cluster.k3s?.service !== 'systemd') return undefined;
    const service = serviceOf(node);
    return {
      path: `etc/systemd/system/${service}.service.env`,
      content: [
        `# ${generatedBy(cluster)}`,
        `# What is of this machine alone, such as HTTPS_PROXY, belongs into /etc/default/${service}, which the unit reads as well.`,
        // A server that starts a cluster of its own makes its own token, and k3s would wait for a file that never comes.
        ...(cluster.nodes.length > 1 ? [`K3S_TOKEN_FILE=${tokenPath}`] : []),
        '',
      ].join('\n'),
      mode: 0o600,
    };
  },
});
