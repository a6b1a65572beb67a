import { defineInvariant } from '../invariant';

/** What watches the API servers of kubeadm may ask them without a name. */
export const apiHealthAnonymous = defineInvariant({
  name: 'api-health-anonymous',
  summary: 'what watches the API servers of kubeadm may ask them without a name',
  why: 'haproxy and keepalived ask for /readyz without credentials. An API server that refuses them is taken for dead: no server is left to send clients to.',
  severity: 'error',
  example: 'distribution.kubeadm: { haproxy: …, extraArgs: { apiServer: { anonymous-auth: "false" } } }',
  source: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests',
  *check({ cluster: { kubeadm } }) {
    const argument = kubeadm?.extraArgs.apiServer['anonymous-auth'];
    if (!kubeadm || argument?.[argument.length - 1] !== 'false') return;
    const watchers = [...(kubeadm.haproxy ? ['haproxy'] : []), ...(kubeadm.keepalived ? ['keepalived'] : [])];
    if (watchers.length === 0) return;
    yield {
      at: ['distribution', 'kubeadm', 'extraArgs', 'apiServer', 'anonymous-auth'],
      also: watchers.map((watcher) => ['distribution', 'kubeadm', watcher]),
      problem: `keeps ${watchers.join(' and ')} from asking whether an API server is ready`,
      fix: 'remove it, or open /readyz alone by an AuthenticationConfiguration',
    };
  },
});
