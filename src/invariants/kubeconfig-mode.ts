import { print } from '../input';
import { defineInvariant } from '../invariant';

/** The kubeconfig of the admin is for the admin. */
export const kubeconfigMode = defineInvariant({
  name: 'kubeconfig-mode',
  summary: 'the kubeconfig of the admin is not for every user of a server',
  why: 'Every account of the machine, and every process that breaks into one, is admin of the whole cluster.',
  severity: 'note',
  example: 'distribution.k3s.config: { write-kubeconfig-mode: "0644" }',
  source: 'https://docs.k3s.io/cli/server#admin-kubeconfig-options',
  *check({ cluster }) {
    const mode = cluster.k3s?.config['write-kubeconfig-mode'];
    if (mode === undefined) return;
    const octal = /^0?[0-7]{3}$/.test(String(mode));
    if (octal && (Number(String(mode).at(-1)) & 4) === 0) return;
    yield {
      at: ['distribution', 'k3s', 'config', 'write-kubeconfig-mode'],
      ...(octal ? {} : { severity: 'error' as const }),
      problem: octal ? `lets everybody read it, got ${print(mode)}` : `is no mode in octal digits, got ${print(mode)}`,
      fix: 'write "0640" and write-kubeconfig-group, or leave it out',
    };
  },
});
