import * as z from 'zod/mini';
import { applyTree } from '../apply-script';
import { defineDelivery } from '../delivery';

/**
 * What a cluster of kubeadm is given once its first server runs: there is no helm-controller, and nothing could run its jobs before there is
 * a pod network.
 */
export const bootstrap = defineDelivery({
  name: 'bootstrap',
  summary:
    'one script for clusters of kubeadm that installs the pod network and applies everything else that no GitOps delivery brings, bootstrap.sh',
  decrypts: true,
  tier: 'bootstrap',
  options: z.strictObject({}),
  deliver(delivered) {
    if (!delivered.cluster.kubeadm || delivered.steps.length === 0) return new Map();
    return applyTree(delivered, {
      script: 'bootstrap.sh',
      intent: [
        'Gives the cluster its pod network and everything else, from the first server or from wherever kubectl reaches it.',
        'It may be run again at any time: after every change, and when it ended early because something was not there yet.',
      ],
      reachIt: 'run this on the first server after init.sh',
    });
  },
});
