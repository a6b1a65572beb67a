import type { Cluster, Mirror } from '../cluster';
import { pauseImage } from '../constructs/pause-image';
import { registryFolder } from '../constructs/registry-folder';
import type { HostFile } from '../host-file';
import { defineHostFile, generatedBy } from '../host-file';

/** Containerd as the kubelet of kubeadm wants it, and where it pulls from instead of the registries that image names state. */
export const containerd = defineHostFile({
  name: 'containerd',
  summary: 'containerd on nodes of kubeadm: /etc/containerd/config.toml, and a hosts.toml for each registry mirror',
  write({ cluster }) {
    if (!cluster.kubeadm) return undefined;
    return [configOf(cluster, cluster.kubeadm), ...cluster.mirrors.flatMap((mirror) => hostsOf(cluster, mirror))];
  },
});

/**
 * The whole file, not a drop-in: containerd 1 takes a plugin of a drop-in for all that is known of it, and packages switch the CRI off
 * or move its plugins in a file of their own. Version 2 is what 1.x reads and 2.x translates by itself.
 * @see https://github.com/containerd/containerd/blob/v1.7.28/services/server/config/config.go
 * @see https://github.com/containerd/containerd/blob/v2.1.4/plugins/cri/images/plugin.go
 * @see https://kubernetes.io/docs/setup/production-environment/container-runtimes/#containerd-systemd
 */
function configOf(cluster: Cluster, kubeadm: { readonly version: string; readonly imageRepository: string }): HostFile {
  return {
    path: 'etc/containerd/config.toml',
    content: `# ${generatedBy(cluster)}
version = 2

[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = ${toml(pauseImage(kubeadm))}

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
  runtime_type = "io.containerd.runc.v2"

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
  SystemdCgroup = true

[plugins."io.containerd.grpc.v1.cri".registry]
  config_path = "/etc/containerd/certs.d"
`,
    mode: 0o644,
  };
}

/**
 * The registry itself comes last, as containerd adds it where no server is named.
 * A path of an endpoint is where the API begins, as it is for k3s; without one that is /v2.
 * @see https://github.com/containerd/containerd/blob/v2.1.4/docs/hosts.md
 */
function hostsOf(cluster: Cluster, { registry, endpoints }: Mirror): readonly HostFile[] {
  const folder = registryFolder(registry);
  if (folder === undefined || endpoints.length === 0) return [];
  const tables = endpoints.map((endpoint) =>
    [
      '',
      `[host.${toml(endpoint)}]`,
      '  capabilities = ["pull", "resolve"]',
      ...(hasOwnPath(endpoint) ? ['  override_path = true'] : []),
      '',
    ].join('\n'),
  );
  return [{ path: `etc/containerd/certs.d/${folder}/hosts.toml`, content: `# ${generatedBy(cluster)}\n${tables.join('')}`, mode: 0o644 }];
}

function hasOwnPath(endpoint: string): boolean {
  const path = /^[^:]+:\/\/[^/]*(.*)$/.exec(endpoint)?.[1] ?? '';
  return !['', '/', '/v2'].includes(path);
}

/** Strings of JSON are strings of TOML. */
function toml(text: string): string {
  return JSON.stringify(text);
}
