import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { ApiEndpoint } from './api-client';

/**
 * Who a kubeconfig speaks to, and as whom: its current context.
 *
 * @param text the file
 * @param folder where it lies; paths in it are read from there
 * @throws Error for what would need a program or a person: plugins, passwords, an unproven server
 * @see https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
 */
export function endpointOf(text: string, folder: string): ApiEndpoint {
  const config = parse(text) as Kubeconfig | null;
  const chosen = config?.['current-context'];
  const context = named(config?.contexts, chosen)?.context;
  if (!context) throw new Error(`the kubeconfig has no context ${chosen ?? ''}; set current-context: kubectl config use-context NAME`);
  const cluster = named(config?.clusters, context.cluster)?.cluster;
  if (!cluster) throw new Error(`the kubeconfig has no cluster ${context.cluster}`);
  const user = named(config?.users, context.user)?.user;
  if (!user) throw new Error(`the kubeconfig has no user ${context.user}`);
  const read = (part: Record<string, unknown>, key: string): string | undefined => {
    if (part[`${key}-data`] !== undefined) return Buffer.from(String(part[`${key}-data`]), 'base64').toString('utf8');
    return part[key] === undefined ? undefined : readFileSync(resolve(folder, String(part[key])), 'utf8');
  };
  const { protocol, hostname, port, pathname } = new URL(String(cluster.server));
  if (protocol !== 'https:' || pathname !== '/') throw new Error(`the kubeconfig's server ${cluster.server} is no https://host:port`);
  const authority = read(cluster, 'certificate-authority');
  if (authority === undefined || cluster['insecure-skip-tls-verify'] === true) {
    throw new Error(`the kubeconfig does not prove its server; give ${context.cluster} a certificate-authority`);
  }
  const own = { certificate: read(user, 'client-certificate'), key: read(user, 'client-key') };
  const token = user.tokenFile === undefined ? user.token : readFileSync(resolve(folder, String(user.tokenFile)), 'utf8').trim();
  const hasOwn = own.certificate !== undefined && own.key !== undefined;
  if (token === undefined && !hasOwn) {
    throw new Error(
      `the kubeconfig's user ${context.user} has neither a token nor a client certificate; give it one: kubectl create token ACCOUNT`,
    );
  }
  const serverName = cluster['tls-server-name'];
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(port || 443),
    certificate: authority,
    ...(token === undefined ? {} : { token: String(token) }),
    ...(hasOwn ? { own: own as { certificate: string; key: string } } : {}),
    ...(serverName === undefined ? {} : { serverName: String(serverName) }),
  };
}

interface Kubeconfig {
  readonly 'current-context'?: string;
  readonly contexts?: readonly { readonly name: string; readonly context: { readonly cluster: string; readonly user: string } }[];
  readonly clusters?: readonly { readonly name: string; readonly cluster: Record<string, unknown> }[];
  readonly users?: readonly { readonly name: string; readonly user: Record<string, unknown> }[];
}

function named<Entry extends { readonly name: string }>(
  entries: readonly Entry[] | undefined,
  name: string | undefined,
): Entry | undefined {
  return entries?.find((entry) => entry.name === name);
}
