import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routerFile, speakers } from '../../router-files/routers';
import { ended } from '../command-output';
import { committedFiles } from '../committed';
import { type BgpCase, committedCases, labPassword, type Software } from './bgp-case';
import { furtherCases } from './bgp-further';

/** A generated configuration of a daemon. */
export interface Configuration {
  readonly name: string;
  readonly text: string;
}

/** Every configuration of this name that is committed or that the cases render, and the routers' ends of all speakers. */
export function configurations(software: Software): readonly Configuration[] {
  const file = `${software}.conf`;
  const committed = committedFiles((name) => name.endsWith(`/${file}`)).map(({ name, content }) => ({ name, text: content }));
  const ofCase = ({ name, files }: BgpCase) =>
    [...files].filter(([path]) => path.endsWith(`/${file}`)).map(([path, text]) => ({ name: `${name}: ${path}`, text }));
  const ends = Object.entries(speakers).flatMap(([speaker, [over]]) =>
    Object.entries(peers).map(([kind, peer]) => {
      const text = routerFile({ software, ...peer }, over);
      return { name: `a router of ${speaker}, ${kind}`, text: text.slice(text.indexOf('\n') + 1) };
    }),
  );
  const rendered = [...committedCases(software), ...furtherCases(software)].flatMap(ofCase);
  return [...committed, ...rendered.filter(({ name }) => !committed.some((one) => one.name === name)), ...ends];
}

const peers = {
  'on the link': {},
  'hops away': { address: '10.99.0.1', multihop: 4, passwordSecret: 'x', port: 1179, multipath: 64 },
  'that leads everywhere': { defaultRoute: true, holdTime: 9, keepalive: 2 },
};

/** Asks a parser about each. @returns what it says against those that it refuses */
export async function refusals(
  configurations: readonly Configuration[],
  parse: (text: string) => Promise<string>,
): Promise<readonly string[]> {
  const refused: string[] = [];
  for (const { name, text } of configurations) {
    const said = await parse(text);
    if (said !== '') refused.push(`${name}: ${said}`);
  }
  return refused;
}

/** Asks a parser about a configuration, with the passwords that it includes beside it. @returns what it says against it */
export async function refusal(program: string, args: (path: string) => readonly string[], text: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-bgp-'));
  try {
    const path = join(folder, 'daemon.conf');
    writeFileSync(path, text);
    for (const [, name = ''] of text.matchAll(/^ *include "([^"/]*)";$/gm))
      writeFileSync(join(folder, name), `password "${labPassword}";\n`);
    const { status, stdout, stderr } = await ended(program, args(path), { seconds: 60 });
    const said = `${stdout}${stderr}`.replaceAll(folder, '').trim();
    return status === 0 ? said : said || `status ${status}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
