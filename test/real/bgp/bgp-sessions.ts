import { looked, type Run } from '../suite';
import type { BgpCase } from './bgp-case';
import type { SeatedNode } from './bgp-lab';
import { inBgpLab } from './bgp-lab';
import {
  deviceIsNeeded,
  exactlyThePromised,
  isFoundFast,
  moreIsRefused,
  nodesAreTold,
  sessionsComeUp,
  silenceIsSeen,
  stopIsSeen,
} from './bgp-laws';

/** Declares what must hold of the sessions of every case, each in a lab of its own, several at a time. */
export function sessionTests(run: Run, cases: readonly BgpCase[]): void {
  test.concurrent.each(cases.map((made) => [made.name, made] as const))(
    '%s: sessions come up, carry exactly the promised, and end with their node',
    (_, made) =>
      inBgpLab(made, async (lab) => {
        const [first, second = first, last = second] = [lab.nodes[0], lab.nodes[1], lab.nodes.at(-1)] as SeatedNode[];
        looked(run, 'sessions', await sessionsComeUp(lab));
        looked(run, 'prefixes exchanged', await exactlyThePromised(made, lab));
        looked(run, 'default routes', await nodesAreTold(made, lab));
        looked(run, 'interfaces of Cilium taken down', await deviceIsNeeded(made, lab, first as SeatedNode));
        looked(run, 'prefixes refused', await moreIsRefused(made, lab, last as SeatedNode));
        if (isFoundFast(made) && lab.nodes.length > 2) {
          await silenceIsSeen(made, lab, second as SeatedNode);
          looked(run, 'cables pulled', 1);
        }
        await stopIsSeen(made, lab, first as SeatedNode);
        looked(run, 'daemons stopped', 1);
      }),
  );
}
