/**
 * The folder of a registry below certs.d, without the colon of its port; undefined where the key is no registry.
 * @see https://github.com/containerd/containerd/blob/v1.6.20/remotes/docker/config/hosts.go
 */
export function registryFolder(registry: string): string | undefined {
  if (registry === '*') return '_default';
  const match = /^([A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:]+\])(?::(\d{1,5}))?$/.exec(registry);
  if (!match) return undefined;
  const [, host, port] = match;
  return port === undefined ? host : `${host}_${port}_`;
}
