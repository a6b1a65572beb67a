import { addressIn, carriedFamilies, hopsTo, routerIdOf } from '../bgp-session';
import { birdPasswordFile } from '../bird-speaker';
import { birdBfd, birdBfdSession, birdBlock, birdChannel, birdFilter, birdPassword, birdSymbol, defaultRoute } from '../bird-text';
import { type Node, printClaim } from '../cluster';
import { generatedBy } from '../host-file';
import type { Family } from '../net';
import { type PrefixRule, prefixLimit, prefixRules } from '../prefix-rule';
import { defineRouterFile, type RouterContext } from '../router-file';

/** The other end of the sessions on a router that runs BIRD 2. */
export const bird = defineRouterFile({
  name: 'bird',
  summary: "a router's end of the sessions for BIRD 2, bird.conf",
  write(context) {
    return { path: 'bird.conf', content: `${configuration(context).join('\n')}\n` };
  },
});

function configuration(context: RouterContext): string[] {
  const { cluster, peer, speaker } = context;
  const carried = carriedFamilies(cluster, peer);
  const hops = hopsTo(cluster, peer);
  return [
    `# ${generatedBy(cluster)}`,
    `# Router ${peer.name}: all that a router needs that does nothing else. One that does more keeps its own configuration`,
    '# and takes filters, template and neighbours from here.',
    'log syslog all;',
    '',
    `router id ${routerIdOf([peer.address])};`,
    '',
    ...birdBlock('protocol device', []),
    ...(hops > 1 ? ['', ...birdBlock('protocol direct', ['ipv4;', 'ipv6;'])] : []),
    ...carried.flatMap((family) => ['', ...kernel(family, hops, context)]),
    ...carried.flatMap((family) => {
      const rules = prefixRules(context.announcements, family);
      return rules.length === 0 ? [] : ['', ...birdFilter(filterName(family, context), rules)];
    }),
    ...(peer.defaultRoute ? carried.flatMap((family) => ['', ...originated(family)]) : []),
    '',
    ...template(carried, hops, context),
    ...speaker.nodes.flatMap((node) => neighbor(node, context)),
    ...(speaker.bfd ? ['', ...birdBfd(speaker.bfd, hops > 1 ? undefined : '*', hops > 1)] : []),
  ];
}

function filterName(family: Family, { cluster }: RouterContext): string {
  return birdSymbol('from', cluster.name, String(family));
}

/** A neighbour that is hops away is reached by routes of the kernel, which BIRD has to know. */
function kernel(family: Family, hops: number, { peer }: RouterContext): string[] {
  return birdBlock(`protocol kernel kernel${family}`, [
    ...(hops > 1 ? ['learn;'] : []),
    ...birdChannel(family, hops > 1 ? 'import all;' : 'import none;', 'export where source = RTS_BGP;'),
    `merge paths yes limit ${peer.multipath};`,
  ]);
}

/** What nodes are told; the route that the router itself follows is its own. */
function originated(family: Family): string[] {
  return birdBlock(`protocol static default${family}`, [`ipv${family};`, `route ${defaultRoute(family)} unreachable;`]);
}

function template(carried: readonly Family[], hops: number, context: RouterContext): string[] {
  const { cluster, peer, speaker } = context;
  return birdBlock(`template bgp ${birdSymbol('nodes_of', cluster.name)}`, [
    `local ${printClaim(peer.address)} port ${peer.port} as ${peer.asn};`,
    hops > 1 ? `multihop ${hops};` : 'direct;',
    ...(speaker.port === undefined ? ['passive on;'] : []),
    `hold time ${peer.holdTime};`,
    `keepalive time ${peer.keepalive};`,
    ...(peer.passwordSecret ? birdPassword(birdPasswordFile(cluster.name)) : []),
    ...(speaker.bfd ? birdBfdSession : []),
    ...(speaker.gracefulRestart ? ['graceful restart aware;'] : []),
    ...carried.flatMap((family) => channel(family, prefixRules(context.announcements, family), context)),
  ]);
}

/** What is refused counts towards the limit where it is kept, and it alone may be too much. @see https://bird.network.cz/?get_doc&v=20&f=bird-3.html */
function channel(family: Family, rules: readonly PrefixRule[], context: RouterContext): string[] {
  return birdChannel(
    family,
    ...(rules.length === 0 ? ['import none;'] : [`import filter ${filterName(family, context)};`]),
    ...(rules.length === 0 ? [] : ['import keep filtered;', `receive limit ${prefixLimit(rules)} action restart;`]),
    context.peer.defaultRoute ? `export where net = ${defaultRoute(family)};` : 'export none;',
    'next hop self;',
  );
}

function neighbor(node: Node, { bgp, cluster, peer, speaker }: RouterContext): string[] {
  const address = addressIn(peer.address.span.family, node);
  if (!address) return [];
  const port = speaker.port === undefined || speaker.port === 179 ? '' : ` port ${speaker.port}`;
  return [
    '',
    ...birdBlock(`protocol bgp ${birdSymbol('node', cluster.name, node.name)} from ${birdSymbol('nodes_of', cluster.name)}`, [
      `description "${node.name}";`,
      `neighbor ${printClaim(address)}${port} as ${bgp.asn};`,
    ]),
  ];
}
