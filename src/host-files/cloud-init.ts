import type { Cluster, Node } from '../cluster';
import type { OutputFile } from '../delivery';
import { defineHostFile, generatedBy, type HostContext } from '../host-file';
import { stringifyAll } from '../yaml';

/** User-data that makes a machine the node at its first boot, from files that it carries. */
export const cloudInit = defineHostFile({
  name: 'cloud-init',
  summary: 'user-data that carries all files of the node and runs install.sh, cloud-init/user-data',
  carries: true,
  write(context) {
    const { cluster, node } = context;
    if (!cluster.cloudInit) return undefined;
    const folder = `/opt/keelson/${cluster.name}`;
    const files = [...carried(context)].sort(([a], [b]) => (a < b ? -1 : 1));
    const config = {
      hostname: node.name,
      write_files: files.map(([path, file]) => ({
        path: `${folder}/${path}`,
        permissions: `0${file.mode.toString(8)}`,
        content: file.content,
      })),
      runcmd: [['sh', '-c', firstBoot(cluster, `${folder}/host/${node.name}/install.sh`)]],
    };
    return { path: 'cloud-init/user-data', content: `#cloud-config\n${notes(context)}${stringifyAll([config])}`, mode: 0o600 };
  },
});

/** The node's own files, and what it applies to the cluster: every server of k3s, and the first of kubeadm. */
function carried({ cluster, node, files }: HostContext): [string, OutputFile][] {
  const folders = [
    ...(node.role === 'server' ? ['k3s-manifests/'] : []),
    ...(cluster.kubeadm && node === cluster.servers[0] ? ['bootstrap/'] : []),
  ];
  return [...files].filter(
    ([path]) =>
      (path.startsWith(`host/${node.name}/`) && !path.includes('/cloud-init/')) || folders.some((folder) => path.startsWith(folder)),
  );
}

/** Where user-data expects what must not be in it, or need not. */
const given = { token: '/run/keelson/token', binary: '/opt/keelson/k3s', installer: '/opt/keelson/installer' };

/** The same for kubeadm: the variables of install.sh by the file of each. */
const secrets = {
  KUBEADM_TOKEN: '/run/keelson/token',
  KUBEADM_CERTIFICATE_KEY: '/run/keelson/certificate-key',
  KUBEADM_CA_CERT_HASH: '/run/keelson/ca-cert-hash',
} as const;

function notes({ cluster, node }: HostContext): string {
  return [generatedBy(cluster), ...secretNotes(cluster, node), ...softwareNotes(cluster, node), compressed]
    .map((line) => `# ${line}\n`)
    .join('');
}

const compressed = 'Where a cloud limits user-data, give it gzip -9 of this file: cloud-init unpacks it.';

function secretNotes(cluster: Cluster, node: Node): readonly string[] {
  if (cluster.nodes.length === 1) return [];
  if (cluster.k3s) {
    return [
      `There is no token in here: user-data can be read by everything on the machine. Put it into ${given.token}, mode 0600,`,
      'before the last stage of cloud-init: in the image, by vendor-data, or by a boot command that asks your secret store.',
      'Without it the first boot ends with a message in /var/log/cloud-init-output.log; then put it there and run install.sh.',
    ];
  }
  const asked = [
    secrets.KUBEADM_TOKEN,
    ...(node.role === 'server' && cluster.servers.length > 1 ? [secrets.KUBEADM_CERTIFICATE_KEY] : []),
    ...(node === cluster.servers[0] ? [] : [secrets.KUBEADM_CA_CERT_HASH]),
  ];
  return [
    'There are no secrets in here: user-data can be read by everything on the machine. Put them, mode 0600, into',
    asked.join(', '),
    'before the last stage of cloud-init: in the image, by vendor-data, or by a boot command that asks your secret store.',
    'Without them the first boot ends with a message in /var/log/cloud-init-output.log; then put them there and run install.sh.',
  ];
}

function softwareNotes(cluster: Cluster, node: Node): readonly string[] {
  if (cluster.kubeadm) {
    return node === cluster.servers[0] && cluster.addons.size > 0
      ? ['Where the pod network is a chart, this machine needs helm in its image, or its first boot ends with a message.']
      : [];
  }
  return [
    cluster.k3s?.service === 'systemd'
      ? `A k3s binary at ${given.binary} in the image is taken instead of a download.`
      : `A k3s installer at ${given.installer} in the image is run instead of a download.`,
  ];
}

function firstBoot({ kubeadm }: Cluster, install: string): string {
  if (kubeadm) {
    const lines = Object.entries(secrets).map(([name, path]) => `if [ -s ${path} ]; then ${name}_FILE=${path}; export ${name}_FILE; fi\n`);
    return `${lines.join('')}exec sh ${install}\n`;
  }
  return `if [ -s ${given.token} ]; then K3S_TOKEN=$(cat ${given.token}); export K3S_TOKEN; fi
if [ -s ${given.binary} ]; then K3S_BINARY=${given.binary}; export K3S_BINARY; fi
if [ -s ${given.installer} ]; then INSTALLER=${given.installer}; export INSTALLER; fi
exec sh ${install}
`;
}
