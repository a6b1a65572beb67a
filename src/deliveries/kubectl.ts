import * as z from 'zod/mini';
import { applyTree } from '../apply-script';
import { defineDelivery } from '../delivery';

/** Folders by stage and a script that applies them in order, for clusters without a GitOps engine. */
export const kubectl = defineDelivery({
  name: 'kubectl',
  summary: 'folders by stage and a script that applies them with kubectl, waits, and deletes on demand what is gone, apply.sh',
  decrypts: true,
  tier: 'gitops',
  options: z.strictObject({}),
  // Where nothing is left to apply, there may be something left to delete.
  deliver: (delivered) =>
    applyTree(delivered, {
      script: 'apply.sh',
      intent: [
        'Applies what is in this folder, in order, from a server or from wherever kubectl reaches the cluster.',
        'It may be run again at any time: after every change, and when it ended early because something was not there yet.',
      ],
      reachIt: 'run this on a server',
    }),
});
