import type { Description, Step } from './history';

const release = (file: string) => ({ release: { file, version: 1 } });
const value = (file: string) => ({ a: { file, version: 1 } });
const widget = (file: string) => ({ widget: { file, version: 1 } });
const once = (description: Description): Step => ({ do: 'install', description });
const passes = (times: number): Step => ({ do: 'pass', times });

/** Histories that are hard to get right, as small as they come, each with what went wrong. */
export const hardHistories: readonly (readonly [name: string, history: readonly Step[]])[] = [
  [
    'a HelmChart that was taken away comes back in a later file before k3s has looked: the emptied file uninstalls it',
    [once(release('10-base.yaml')), passes(6), once({}), once(release('60-app.yaml'))],
  ],
  [
    'an object moved and its former file is gone, then it is taken away before k3s has looked: nothing deletes it',
    [once(value('30-net.yaml')), passes(6), once(value('10-base.yaml')), once({})],
  ],
  [
    'a HelmChart moved and its former file is gone, then that file comes back before k3s has looked: it uninstalls it',
    [once(release('30-net.yaml')), passes(6), once(release('60-app.yaml')), once({ ...value('30-net.yaml'), ...release('60-app.yaml') })],
  ],
  [
    'a HelmChart moves to a file that sorts before, and back before its former file is gone: the one between uninstalls it',
    [
      once(release('60-app.yaml')),
      passes(1),
      once(release('30-net.yaml')),
      passes(6),
      once({ ...value('30-net.yaml'), ...release('60-app.yaml') }),
    ],
  ],
  [
    'a HelmChart leaves a file that fails in another object: each retry took it back, so it is uninstalled',
    [
      once(release('10-base.yaml')),
      passes(6),
      once({ ...widget('10-base.yaml'), ...release('60-app.yaml') }),
      passes(6),
      once({ ...widget('10-base.yaml'), ...release('60-app.yaml') }),
    ],
  ],
  [
    'an installation that takes away a file for moving is killed, then the object is taken away: nothing deletes it',
    [
      { do: 'install', description: value('30-net.yaml') },
      passes(1),
      once({
        ...value('10-base.yaml'),
        namespace: { file: '10-base.yaml', version: 1 },
        inside: { file: '30-net.yaml', version: 1 },
      }),
      passes(4),
      { do: 'install', description: value('10-base.yaml'), cut: { writes: 1, by: 'kill' } },
      once({}),
    ],
  ],
];
