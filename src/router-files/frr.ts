import { addressIn, carriedFamilies, hopsTo, isInternal, routerIdOf } from '../bgp-session';
import { defaultRoute } from '../bird-text';
import { printClaim } from '../cluster';
import { generatedBy } from '../host-file';
import { addressBits, type Family, printCidr } from '../net';
import { type PrefixRule, prefixLimit, prefixRules } from '../prefix-rule';
import { defineRouterFile, type RouterContext } from '../router-file';

/** The other end of the sessions on a router that runs FRRouting. */
export const frr = defineRouterFile({
  name: 'frr',
  summary: "a router's end of the sessions for FRRouting, frr.conf",
  write(context) {
    return { path: 'frr.conf', content: `${configuration(context).join('\n')}\n` };
  },
});

function configuration(context: RouterContext): string[] {
  const { cluster, bgp, peer, speaker } = context;
  const carried = carriedFamilies(cluster, peer);
  return [
    `! ${generatedBy(cluster)}`,
    `! Router ${peer.name}: needs bgpd${speaker.bfd ? ' and bfdd' : ''} in /etc/frr/daemons${peer.port === 179 ? '' : `, with -p ${peer.port} in bgpd_options`}.`,
    ...(peer.passwordSecret ? password(context) : []),
    'frr defaults traditional',
    'log syslog informational',
    ...carried.flatMap((family) => ['!', ...prefixLists(family, context)]),
    ...(speaker.bfd ? ['!', ...bfdProfile(context)] : []),
    '!',
    `router bgp ${peer.asn}`,
    ` bgp router-id ${routerIdOf([peer.address])}`,
    ' no bgp default ipv4-unicast',
    ` neighbor ${cluster.name} peer-group`,
    ` neighbor ${cluster.name} remote-as ${bgp.asn}`,
    ...sessionLines(context).map((line) => ` neighbor ${cluster.name} ${line}`),
    ...speaker.nodes.flatMap((node) => {
      const address = addressIn(peer.address.span.family, node);
      if (!address) return [];
      const neighbor = ` neighbor ${printClaim(address)}`;
      return [`${neighbor} peer-group ${cluster.name}`, `${neighbor} description ${node.name}`];
    }),
    ...carried.flatMap((family) => [' !', ...addressFamily(family, context)]),
    'exit',
  ];
}

/** FRR includes no files, so that a password has no other place than its configuration, which is not Keelson's to know. */
function password({ cluster, peer }: RouterContext): string[] {
  return [
    '! The sessions have a password, which is not in here: put it on the router, and again after each change of this file, with',
    `!   vtysh -c 'configure terminal' -c 'router bgp ${peer.asn}' -c 'neighbor ${cluster.name} password <the password>' -c 'end' -c 'write memory'`,
    '! It is one word here. Until then no session comes up, because the nodes sign their packets.',
  ];
}

/**
 * With BFD the hops are those of BFD too: packets that began with less than 255 less these are not heard, and BIRD's begin with the
 * 64 of the kernel. @see https://gitlab.nic.cz/labs/bird/-/blob/v2.0.12/proto/bfd/packets.c
 */
function sessionLines({ cluster, bgp, peer, speaker }: RouterContext): string[] {
  const hops = hopsTo(cluster, peer);
  return [
    ...(hops > 1 && !isInternal(bgp, peer) ? [`ebgp-multihop ${speaker.bfd ? 255 : hops}`] : []),
    `update-source ${printClaim(peer.address)}`,
    `timers ${peer.keepalive} ${peer.holdTime}`,
    ...(speaker.port === undefined ? ['passive'] : []),
    ...(speaker.port === undefined || speaker.port === 179 ? [] : [`port ${speaker.port}`]),
    ...(speaker.gracefulRestart ? ['graceful-restart-helper'] : []),
    ...(speaker.bfd ? [`bfd profile ${cluster.name}`] : []),
  ];
}

function bfdProfile({ cluster, speaker }: RouterContext): string[] {
  return [
    'bfd',
    ` profile ${cluster.name}`,
    `  detect-multiplier ${speaker.bfd?.multiplier}`,
    `  receive-interval ${speaker.bfd?.receive}`,
    `  transmit-interval ${speaker.bfd?.transmit}`,
    ' exit',
    'exit',
  ];
}

function listName(family: Family, direction: 'in' | 'out', { cluster }: RouterContext): string {
  return `${cluster.name}-${direction}-${family}`;
}

function prefixLists(family: Family, context: RouterContext): string[] {
  const command = `${family === 4 ? 'ip' : 'ipv6'} prefix-list`;
  const everything = `${defaultRoute(family)} le ${addressBits(family)}`;
  const rules = prefixRules(context.announcements, family);
  const accepted = rules.length === 0 ? [`deny ${everything}`] : rules.map((rule) => `permit ${printRule(rule)}`);
  return [
    ...accepted.map((line, index) => `${command} ${listName(family, 'in', context)} seq ${5 * (index + 1)} ${line}`),
    `${command} ${listName(family, 'out', context)} seq 5 ${context.peer.defaultRoute ? `permit ${defaultRoute(family)}` : `deny ${everything}`}`,
  ];
}

/** Without `ge` and `le` the prefix itself is meant, with `le` alone the prefix and longer ones. */
function printRule({ within, shortest, longest }: PrefixRule): string {
  const from = shortest > within.prefix ? ` ge ${shortest}` : '';
  const to = longest > within.prefix ? ` le ${longest}` : '';
  return `${printCidr(within)}${from}${to}`;
}

function addressFamily(family: Family, context: RouterContext): string[] {
  const { cluster, bgp, peer } = context;
  const rules = prefixRules(context.announcements, family);
  const lines = [
    'activate',
    `prefix-list ${listName(family, 'in', context)} in`,
    `prefix-list ${listName(family, 'out', context)} out`,
    ...(rules.length === 0 ? [] : [`maximum-prefix ${prefixLimit(rules)} restart 5 force`]),
    ...(peer.defaultRoute ? ['default-originate'] : []),
  ];
  return [
    ` address-family ipv${family} unicast`,
    ...lines.map((line) => `  neighbor ${cluster.name} ${line}`),
    `  maximum-paths ${isInternal(bgp, peer) ? 'ibgp ' : ''}${peer.multipath}`,
    ' exit-address-family',
  ];
}
