import type { Node } from '../cluster';
import { defineHostFile, generatedBy } from '../host-file';
import { serviceOf } from '../k3s-host';

/** The unit of k3s, as its installer would write it for a machine whose flags are all in config.yaml. */
export const systemdUnit = defineHostFile({
  name: 'systemd-unit',
  summary: 'the unit of k3s where it does not come from its installer, /etc/systemd/system/k3s.service',
  write({ cluster, node }) {
    if (cluster.k3s?.service !== 'systemd') return undefined;
    const path = `etc/systemd/system/${serviceOf(node)}.service`;
    return { path, content: `# ${generatedBy(cluster)}\n${unit(`/${path}.env`, node.role)}`, mode: 0o644 };
  },
});

/** @see https://github.com/k3s-io/k3s/blob/0136cf258954a458da1404858396342724b93d24/install.sh (create_systemd_service_file) */
function unit(environmentFile: string, command: Node['role']): string {
  return `[Unit]
Description=Lightweight Kubernetes
Documentation=https://k3s.io
Wants=network-online.target
After=network-online.target

[Install]
WantedBy=multi-user.target

[Service]
Type=notify
EnvironmentFile=-/etc/default/%N
EnvironmentFile=-/etc/sysconfig/%N
EnvironmentFile=-${environmentFile}
KillMode=process
Delegate=yes
User=root
# Having non-zero Limit*s causes performance problems due to accounting overhead
# in the kernel. We recommend using cgroups to do container-local accounting.
LimitNOFILE=1048576
LimitNPROC=infinity
LimitCORE=infinity
TasksMax=infinity
TimeoutStartSec=0
Restart=always
RestartSec=5s
ExecStartPre=-/sbin/modprobe br_netfilter
ExecStartPre=-/sbin/modprobe overlay
ExecStart=/usr/local/bin/k3s ${command}
`;
}
