import { configurations, refusal } from '../bgp/bgp-parsed';
import { ended } from '../command-output';
import { systemPath } from '../debian-program';
import { eachRun, looked } from '../suite';
import { frr } from './part';

eachRun(frr, (run) => {
  const files = configurations('frr');
  let vtysh = '';
  const parse = (text: string) => refusal(vtysh, (path) => ['-C', '-f', path], { name: '', text });

  beforeAll(async () => {
    vtysh = (await ended('which', ['vtysh'], { env: { PATH: systemPath.join(':') } })).stdout.trim();
  });

  test('every frr.conf parses, with nothing said', async () => {
    const refused = [];
    for (const { name, text } of files) {
      const said = await parse(text);
      if (said !== '') refused.push(`${name}: ${said}`);
    }
    looked(run, 'files', files.length);
    expect(refused).toEqual([]);
  });

  test('a command that is none is found', async () => {
    const [{ text } = { text: '' }] = files;
    expect(await parse(text.replace('maximum-prefix', 'maximum-prefixes'))).toContain('maximum-prefixes');
  });
});
