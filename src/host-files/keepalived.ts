import { type Claim, type Cluster, type Node, printClaim } from '../cluster';
import { staticPod } from '../constructs/static-pod';
import type { HostFile } from '../host-file';
import { defineHostFile, generatedBy } from '../host-file';
import type { Keepalived } from '../kubeadm';

/** Carries the VIP of a kubeadm control plane by VRRP: on the first server whose API answers, else on the first that is there. */
export const keepalived = defineHostFile({
  name: 'keepalived',
  summary: 'keepalived, which carries the VIP of kubeadm: /etc/keepalived/keepalived.conf, its check and its static pod',
  write({ cluster, node }) {
    const chosen = cluster.kubeadm?.keepalived;
    if (!chosen || node.role !== 'server' || node.interface === undefined || cluster.controlPlane.vip.length === 0) return undefined;
    const check: HostFile = { path: checkPath, content: checkOf(cluster), mode: 0o755 };
    const config: HostFile = {
      path: 'etc/keepalived/keepalived.conf',
      content: [
        globals(cluster, node),
        ...cluster.controlPlane.vip.map((vip) => instance(cluster, node, node.interface as string, vip, chosen)),
      ].join('\n'),
      mode: 0o644,
    };
    const pod = staticPod(cluster, {
      name: 'keepalived',
      reads: [
        { file: config, mountPath: '/usr/local/etc/keepalived/keepalived.conf' },
        { file: check, mountPath: `/${checkPath}` },
      ],
      container: {
        image: chosen.image,
        resources: { requests: { cpu: '10m', memory: '32Mi' } },
        securityContext: { capabilities: { add: ['NET_ADMIN', 'NET_BROADCAST', 'NET_RAW'] } },
      },
    });
    return [check, config, pod];
  },
});

const checkPath = 'etc/keepalived/check_apiserver.sh';

/** Priority of the first server; each further one has one less. */
const highest = 200;

/**
 * More than all priorities lie apart, so that any server whose API answers outbids all whose does not. Without a weight a failed check would
 * take the VIP from every server at once, and `kubeadm init`, which reaches the API by the VIP before it is up, could never end.
 */
const penalty = 100;

/** Without the two last words keepalived runs the check, but calls it a security violation and its own test of the file fails. */
function globals(cluster: Cluster, node: Node): string {
  return `# ${generatedBy(cluster)}
global_defs {
    router_id ${node.name}
    script_user root
    enable_script_security
}

vrrp_script check_apiserver {
    script "/${checkPath}"
    interval 3
    fall 3
    rise 2
    weight -${penalty}
    init_fail
}
`;
}

/**
 * One VIP. VRRP for IPv6 is version 3; no version that both families know has passwords that keep anybody out.
 * The prefix is that of a host: the network of the link is there already, and IPv6 takes a host's VIP for no source address.
 * @see https://www.keepalived.org/manpage.html
 */
function instance(cluster: Cluster, node: Node, link: string, vip: Claim, { routerId, unicast }: Keepalived): string {
  const { family } = vip.span;
  const rank = cluster.servers.indexOf(node);
  const peers = unicast ? unicastLines(cluster, node, vip) : [];
  const lines = [
    `vrrp_instance control_plane_ipv${family} {`,
    `    state ${rank === 0 ? 'MASTER' : 'BACKUP'}`,
    `    interface ${link}`,
    ...(family === 6 ? ['    version 3'] : []),
    `    virtual_router_id ${routerId}`,
    `    priority ${highest - rank}`,
    '    advert_int 1',
    ...peers,
    '    virtual_ipaddress {',
    ...(family === 6 && peers.length === 0 ? [`        ${linkLocal(routerId)}/128`] : []),
    `        ${printClaim(vip)}/${family === 4 ? 32 : 128}`,
    '    }',
    '    track_script {',
    '        check_apiserver',
    '    }',
    '}',
    '',
  ];
  return lines.join('\n');
}

/**
 * keepalived 2.0 refuses an IPv6 instance without peers whose first address is of no link. This one is of the virtual MAC address that VRRP has for the router id.
 * @see https://www.rfc-editor.org/rfc/rfc5798#section-7.3
 */
function linkLocal(routerId: number): string {
  return `fe80::200:5eff:fe00:2${routerId.toString(16).padStart(2, '0')}`;
}

/** A lone server has nobody to talk to. */
function unicastLines({ servers }: Cluster, node: Node, vip: Claim): readonly string[] {
  const ofFamily = ({ addresses }: Node) =>
    addresses
      .filter(({ span }) => span.family === vip.span.family)
      .slice(0, 1)
      .map(printClaim);
  const peers = servers.filter((server) => server !== node).flatMap(ofFamily);
  const [own] = ofFamily(node);
  if (own === undefined || peers.length === 0) return [];
  return [`    unicast_src_ip ${own}`, '    unicast_peer {', ...peers.map((peer) => `        ${peer}`), '    }'];
}

/**
 * Asks what clients ask: haproxy where there is one, else the API server. The image has curl; others have the wget of busybox.
 * @see https://github.com/osixia/docker-keepalived/blob/v2.0.20/image/Dockerfile
 */
function checkOf(cluster: Cluster): string {
  const host = cluster.controlPlane.vip.every(({ span }) => span.family === 6) ? '[::1]' : '127.0.0.1';
  const port = cluster.kubeadm?.haproxy?.port ?? cluster.controlPlane.port;
  return `#!/bin/sh
# ${generatedBy(cluster)}
url=https://${host}:${port}/readyz
if command -v curl >/dev/null 2>&1; then
  exec curl -sfk --max-time 2 -o /dev/null "$url"
fi
exec wget -q --no-check-certificate -T 2 -O /dev/null "$url"
`;
}
