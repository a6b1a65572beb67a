import { type Claim, type Cluster, type Node, reachedAt, urlHost } from './cluster';

/** `name=URL` of an API server, by an address of the family that the node prefers; nothing where there is no address. */
export function peer(name: string, claims: readonly Claim[], port: number, { addresses }: Node): string[] {
  const claim = claims.find(({ span }) => span.family === addresses[0]?.span.family) ?? claims[0];
  if (!claim) return [];
  return [`${name}=https://${urlHost(claim)}:${port}`];
}

/** The API servers of some servers, as a node reaches them. */
export function peers(cluster: Cluster, servers: readonly Node[], node: Node): string[] {
  return servers.flatMap((server) => peer(server.name, reachedAt(cluster, server), cluster.controlPlane.port, node));
}

/** The servers that go before a node: those before a server in the cluster file, and all before an agent. */
export function serversBefore({ servers }: Cluster, node: Node): readonly Node[] {
  return node.role === 'server' ? servers.slice(0, servers.indexOf(node)) : servers;
}

/** The servers that join the cluster which this node starts. */
export function joinersOf({ servers }: Cluster, node: Node): readonly Node[] {
  return node === servers[0] ? servers.slice(1) : [];
}

/** Shell functions that wait for others, and the options that say how; they need what talks. */
export const waiting = `
wait=yes
wait_seconds=600

wait_option() {
  case $1 in
    --no-wait) wait=no ;;
    --wait-seconds)
      case \${2-} in '' | *[!0-9]*) wrong_usage "--wait-seconds needs a number" ;; esac
      wait_seconds=$2
      taken=2
      ;;
    *) return 1 ;;
  esac
}

# wait_for PEERS TEST PROBLEM FIX: until TEST is true of the URL of each, one after the other.
wait_for() {
  [ "$wait" = yes ] && [ -n "$1" ] || return 0
  if [ "$dry_run" = yes ]; then
    say "would wait  for $1"
    return
  fi
  deadline=$(($(date +%s) + wait_seconds))
  for peer in $1; do
    name=\${peer%%=*}
    url=\${peer#*=}
    told=no
    until "$2" "$url"; do
      [ "$(date +%s)" -lt "$deadline" ] || die "$name $3 at $url after $wait_seconds seconds" "$4"
      [ "$told" = yes ] || say "waiting     for $name at $url"
      told=yes
      sleep 5
    done
  done
}
`;
