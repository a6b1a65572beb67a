import type { Cluster, Node } from './cluster';

/** What a script of a node knows of an etcd beside the cluster. */
export function etcdVariables({ datastore }: Cluster, { role }: Node): Record<string, string> {
  const etcd = role === 'server' && datastore.kind === 'etcd' ? datastore : undefined;
  return {
    etcd: etcd?.endpoints.join(' ') ?? '',
    etcd_ca: etcd?.caFile ?? '',
    etcd_cert: etcd?.certFile ?? '',
    etcd_key: etcd?.keyFile ?? '',
  };
}

/** A shell function that asks an etcd beside the cluster whether it is well; it needs what talks, and `distribution`. */
export const etcdHealth = `
look_at_etcd() {
  [ -n "$etcd" ] || return 0
  if [ "$dry_run" = yes ]; then
    say "would ask   $etcd for /health"
    return
  fi
  for endpoint in $etcd; do
    if curl -sfg --noproxy '*' --max-time 5 -o /dev/null \\
      \${etcd_ca:+--cacert "$etcd_ca"} \${etcd_cert:+--cert "$etcd_cert"} \${etcd_key:+--key "$etcd_key"} "\${endpoint%/}/health"; then
      return
    fi
  done
  die "no member of the external etcd is healthy: $etcd" "start etcd, or correct distribution.$distribution.datastore; see: curl $endpoint/health"
}
`;
