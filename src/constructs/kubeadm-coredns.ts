import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { atLeast } from '../version';
import { type Directive, printCorefile } from './corefile';
import { kubeObject } from './kube-object';

/** What the CoreDNS of kubeadm is to answer. */
export interface KubeadmCorednsProps {
  /** `major.minor` of Kubernetes. */
  readonly kubernetes: string;
  /** The cluster domain, whose name reverse look-ups give. */
  readonly domain: string;
  /** Further domains under which the same Services are found. @default - none */
  readonly aliases?: readonly string[];
  /** Servers for all other names. @default - those of the node's /etc/resolv.conf */
  readonly forwarders?: readonly string[] | undefined;
  /** Further lines of the block that answers for everything. @default - none */
  readonly further?: readonly Directive[];
  /** Further server blocks, each a part of a Corefile. @default - none */
  readonly blocks?: readonly string[];
}

/**
 * Declares the whole ConfigMap of the CoreDNS that kubeadm brings, with further cluster domains in its one `kubernetes` block.
 *
 * A second block of that plugin in one server is refused, and a patch of one line has no anchor, so it is written whole.
 * @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/phases/addons/dns/manifests.go
 */
export function kubeadmCoredns(scope: Construct, props: KubeadmCorednsProps): ApiObject {
  return kubeObject(scope, 'ConfigMap', {
    metadata: { name: 'coredns', namespace: 'kube-system' },
    data: { Corefile: [printCorefile([{ words: ['.:53'], block: directives(props) }]), ...(props.blocks ?? [])].join('') },
  });
}

function directives({
  kubernetes,
  domain,
  aliases = [],
  forwarders = ['/etc/resolv.conf'],
  further = [],
}: KubeadmCorednsProps): readonly Directive[] {
  const reverse = ['in-addr.arpa', 'ip6.arpa'];
  const domains = [...new Set([domain, ...aliases])];
  return [
    line('errors'),
    block('health', line('lameduck', '5s')),
    line('ready'),
    block(['kubernetes', ...domains, ...reverse], line('pods', 'insecure'), line('fallthrough', ...reverse), line('ttl', '30')),
    line('prometheus', ':9153'),
    // Before its own, so that a line that forwards is the one that is asked.
    ...further,
    block(['forward', '.', ...forwarders], line('max_concurrent', '1000')),
    cache(kubernetes, domains),
    line('loop'),
    line('reload'),
    line('loadbalance'),
  ];
}

/** What the cluster itself knows is not cached. @see https://github.com/kubernetes/kubernetes/pull/128359 */
function cache(kubernetes: string, domains: readonly string[]): Directive {
  if (!atLeast(kubernetes, '1.32')) return line('cache', '30');
  return block(['cache', '30'], ...domains.flatMap((name) => [line('disable', 'success', name), line('disable', 'denial', name)]));
}

function line(...words: string[]): Directive {
  return { words };
}

function block(words: string | readonly string[], ...inner: Directive[]): Directive {
  return { words: typeof words === 'string' ? [words] : words, block: inner };
}
