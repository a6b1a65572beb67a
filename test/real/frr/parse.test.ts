import { configurations, refusal, refusals } from '../bgp/bgp-parsed';
import { ended } from '../command-output';
import { systemPath } from '../debian-program';
import { eachRun, looked } from '../suite';
import { frr } from './part';

eachRun(frr, (run) => {
  const files = configurations('frr');
  let vtysh = '';
  const parse = (text: string) => refusal(vtysh, (path) => ['-C', '-f', path], text);

  beforeAll(async () => {
    vtysh = (await ended('which', ['vtysh'], { env: { PATH: systemPath.join(':') } })).stdout.trim();
  });

  test('every frr.conf parses, with nothing said', async () => {
    looked(run, 'files', files.length);
    expect(await refusals(files, parse)).toEqual([]);
  });

  test('a command that is none is found', async () => {
    const [{ text } = { text: '' }] = files;
    expect(await parse(text.replace('maximum-prefix', 'maximum-prefixes'))).toContain('maximum-prefixes');
  });
});
