import { looked, type Run } from '../suite';
import { type BgpCase, bgpCaseOf, type Software } from './bgp-case';
import { clusterFile, four, type Stated, six } from './bgp-further';
import { type BgpLab, inBgpLab, type SeatedNode } from './bgp-lab';
import { exactlyThePromised, floodsEnd, killIsSeen, passwordIsNeeded, restartIsBridged, sessionsComeUp } from './bgp-laws';

/** Declares how sessions end other than in order, and where they do not, each in a lab of its own. */
export function endTests(run: Run, software: Software): void {
  const both = { four: { ...four, holdTime: 30 }, six: { ...six, holdTime: 30 } };
  const ends: Readonly<Record<string, readonly [Stated, (made: BgpCase, lab: BgpLab, node: SeatedNode) => Promise<void>]>> = {
    'a daemon that restarts gracefully keeps its routes while it is gone': [
      { peers: both, bird: { gracefulRestart: true } },
      restartIsBridged,
    ],
    'a daemon that is killed is seen to be gone': [{ peers: both, bird: {} }, killIsSeen],
    'a daemon that is killed is seen to be gone, with BFD too': [{ peers: both, bird: { bfd: true } }, killIsSeen],
    'a node that tells without end is believed no more than is promised': [{ peers: both, bird: {} }, floodsEnd],
    'a node without the password is not listened to': [
      { peers: { tor: { ...four, passwordSecret: 'bgp-password' } }, bird: {} },
      passwordIsNeeded,
    ],
  };
  test.concurrent.each(Object.entries(ends))('%s', (name, [stated, law]) => {
    const made = bgpCaseOf(name, clusterFile('dual stack', software, stated));
    return inBgpLab(made, async (lab) => {
      looked(run, 'sessions', await sessionsComeUp(lab));
      looked(run, 'prefixes exchanged', await exactlyThePromised(made, lab));
      await law(made, lab, lab.nodes[0] as SeatedNode);
      looked(run, 'abrupt ends', 1);
    });
  });
}
