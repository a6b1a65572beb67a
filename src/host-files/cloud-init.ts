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
      runcmd: [['sh', '-c', firstBoot(`${folder}/host/${node.name}/install.sh`)]],
    };
    return { path: 'cloud-init/user-data', content: `#cloud-config\n${notes(context)}${stringifyAll([config])}`, mode: 0o600 };
  },
});

/** The node's own files, and what servers apply. */
function carried({ node, files }: HostContext): [string, OutputFile][] {
  return [...files].filter(
    ([path]) =>
      (path.startsWith(`host/${node.name}/`) && !path.includes('/cloud-init/')) ||
      (node.role === 'server' && path.startsWith('k3s-manifests/')),
  );
}

/** Where user-data expects what must not be in it, or need not. */
const given = { token: '/run/keelson/token', binary: '/opt/keelson/k3s', installer: '/opt/keelson/installer' };

function notes({ cluster }: HostContext): string {
  const systemd = cluster.k3s?.service === 'systemd';
  return [
    generatedBy(cluster),
    ...(cluster.nodes.length === 1
      ? []
      : [
          `There is no token in here: user-data can be read by everything on the machine. Put it into ${given.token}, mode 0600,`,
          'before the last stage of cloud-init: in the image, by vendor-data, or by a boot command that asks your secret store.',
          'Without it the first boot ends with a message in /var/log/cloud-init-output.log; then put it there and run install.sh.',
        ]),
    systemd
      ? `A k3s binary at ${given.binary} in the image is taken instead of a download.`
      : `A k3s installer at ${given.installer} in the image is run instead of a download.`,
    'Where a cloud limits user-data, give it gzip -9 of this file: cloud-init unpacks it.',
  ]
    .map((line) => `# ${line}\n`)
    .join('');
}

function firstBoot(install: string): string {
  return `if [ -s ${given.token} ]; then K3S_TOKEN=$(cat ${given.token}); export K3S_TOKEN; fi
if [ -s ${given.binary} ]; then K3S_BINARY=${given.binary}; export K3S_BINARY; fi
if [ -s ${given.installer} ]; then INSTALLER=${given.installer}; export INSTALLER; fi
exec sh ${install}
`;
}
