import { overlapDraft } from '../claims';
import type { Claim } from '../cluster';
import { defineInvariant } from '../invariant';
import { cidr, overlaps } from '../net';

/** Nothing of the cluster lies where Docker puts its bridge. */
export const dockerBridgeApart = defineInvariant({
  name: 'docker-bridge-apart',
  summary: 'nothing of the cluster lies where Docker puts its bridge',
  why: 'A machine with Docker has 172.17.0.0/16 on docker0: packets to addresses of the cluster there never leave it.',
  severity: 'note',
  example: 'network.podCidr: 172.17.0.0/16',
  source: 'https://docs.docker.com/engine/network/drivers/bridge/',
  *check({ cluster: { network, nodes, pools, controlPlane, k3s } }) {
    const bridge: Claim = {
      at: ['distribution'],
      what: 'the bridge of Docker',
      text: '172.17.0.0/16, docker0',
      implied: true,
      span: cidr('172.17.0.0/16'),
    };
    const claims = [
      ...network.node,
      ...network.pod,
      ...network.service,
      ...(network.node.length > 0 ? [] : nodes.flatMap(({ addresses }) => addresses)),
      ...controlPlane.vip,
      ...pools.flatMap((pool) => pool.blocks),
    ];
    for (const claim of claims) {
      if (!overlaps(claim.span, bridge.span)) continue;
      const { problem } = overlapDraft([claim, bridge], '');
      yield {
        at: claim.at,
        // k3s runs pods by Docker then, so the bridge is there.
        ...(k3s?.config.docker === true ? { severity: 'warning' as const } : {}),
        problem: problem.replace('distribution 172', '172').replace(' (the default)', ''),
        fix: 'choose addresses outside of 172.17.0.0/16, or give Docker another bridge by bip in /etc/docker/daemon.json',
      };
    }
  },
});
