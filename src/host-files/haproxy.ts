import { type Cluster, reachedAt, urlHost } from '../cluster';
import { staticPod } from '../constructs/static-pod';
import type { HostFile } from '../host-file';
import { defineHostFile, generatedBy } from '../host-file';

/** Spreads connections to the VIP over the API servers that answer; it runs beside each of them. */
export const haproxy = defineHostFile({
  name: 'haproxy',
  summary: 'haproxy before the API servers of kubeadm, /etc/haproxy/haproxy.cfg and its static pod',
  write({ cluster, node }) {
    const chosen = cluster.kubeadm?.haproxy;
    if (!chosen || node.role !== 'server') return undefined;
    const config: HostFile = { path: 'etc/haproxy/haproxy.cfg', content: configOf(cluster, chosen.port), mode: 0o644 };
    const pod = staticPod(cluster, {
      name: 'haproxy',
      reads: [{ file: config, mountPath: '/usr/local/etc/haproxy/haproxy.cfg' }],
      container: {
        image: chosen.image,
        // It asks haproxy alone. If it asked the API through it, an outage of the API would let the kubelet restart haproxy ever more slowly.
        livenessProbe: {
          tcpSocket: { host: hasIpv6(cluster) ? '::1' : '127.0.0.1', port: chosen.port },
          initialDelaySeconds: 15,
          timeoutSeconds: 15,
          failureThreshold: 8,
        },
        resources: { requests: { cpu: '25m', memory: '64Mi' } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    });
    return [config, pod];
  },
});

/**
 * A connection that is in use both ways is a tunnel, and may be silent as long as the kubelet lets one be: 4h by default.
 * Clients of HTTP/2 ask for a sign of life after 30 s, so the other limits are above that.
 * A connection that sends no TLS, as a probe does, never gets to an API server.
 * `check-ssl` with one `option httpchk` is what all releases understand; 2.1 has no `http-check connect`.
 * @see https://docs.haproxy.org/2.8/configuration.html#4.2-timeout%20tunnel
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/staging/src/k8s.io/kubelet/config/v1beta1/types.go
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/staging/src/k8s.io/apimachinery/pkg/util/net/http.go
 * @see https://kubernetes.io/docs/reference/using-api/health-checks/
 */
function configOf(cluster: Cluster, port: number): string {
  return `# ${generatedBy(cluster)}
global
    log stdout format raw local0
    maxconn 4000

defaults
    mode tcp
    log global
    option tcplog
    option dontlognull
    retries 1
    timeout connect 5s
    timeout check 10s
    timeout client 35s
    timeout client-fin 35s
    timeout server 35s
    timeout server-fin 35s
    timeout tunnel 4h

frontend control-plane
    bind ${hasIpv6(cluster) ? `:::${port} v4v6` : `*:${port}`}
    tcp-request inspect-delay 5s
    tcp-request content accept if { req.ssl_hello_type 1 }
    tcp-request content reject
    default_backend api-servers

backend api-servers
    balance leastconn
    option httpchk GET /readyz
    http-check expect status 200
    default-server inter 3s fall 3 rise 2 check-ssl verify none on-marked-down shutdown-sessions
${serverLines(cluster).join('\n')}
`;
}

/** Addresses alone: a name that does not resolve at start keeps haproxy down. */
function serverLines(cluster: Cluster): readonly string[] {
  return cluster.servers.flatMap((server) => {
    const [address] = reachedAt(cluster, server);
    return address ? [`    server ${server.name} ${urlHost(address)}:${cluster.controlPlane.port} check`] : [];
  });
}

function hasIpv6({ controlPlane, servers }: Cluster): boolean {
  return [...controlPlane.vip, ...servers.flatMap(({ addresses }) => addresses)].some(({ span }) => span.family === 6);
}
