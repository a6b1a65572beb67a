import { configurations, refusal, refusals } from '../bgp/bgp-parsed';
import { eachRun, looked } from '../suite';
import { bird } from './part';

eachRun(bird, (run) => {
  const parse = (text: string) => refusal(run.programs.bird.path, (path) => ['-p', '-c', path], text);
  const files = configurations('bird');

  test('every bird.conf of a node and of a router parses, with nothing said', async () => {
    looked(run, 'files', files.length);
    expect(await refusals(files, parse)).toEqual([]);
  });

  test('one without its end, or without the password that it includes, does not', async () => {
    const [{ text } = { text: '' }] = files;
    expect(await parse(text.trimEnd().slice(0, -1))).toContain('syntax error');
    const including = files.find((file) => file.text.includes('include "'))?.text ?? '';
    expect(await parse(including.replace(/include ".*"/, 'include "/nowhere/password.conf"'))).toContain('/nowhere/password.conf');
  });
});
