import { atLeast } from '../version';

/** Releases of PureLB. @see https://github.com/purelb/purelb/tags */
export const purelbVersions = [
  ...['0.6.4', '0.7.0', '0.7.1', '0.8.0', '0.9.0', '0.10.0', '0.11.0', '0.12.0', '0.13.0', '0.14.0', '0.14.1'],
  ...['0.15.0', '0.16.0', '0.16.1', '0.16.2', '0.16.3', '0.16.4', '0.16.5', '0.16.6'],
] as const;

/** Options that older releases do not know, each with the first that does. */
export const purelbSince: Readonly<Record<string, string>> = { gratuitousArp: '0.15.0', subnetInterfaces: '0.15.0' };

/** The programs of PureLB. */
export type PurelbProgram = 'allocator' | 'lbnodeagent';

/** The API of its objects: a release takes those of one alone. */
export function purelbApi(version: string): 'v1' | 'v2' {
  return atLeast(version, '0.15') ? 'v2' : 'v1';
}

/** The namespace that its manifests name. */
export function purelbNamespace(version: string): string {
  return atLeast(version, '0.14') ? 'purelb-system' : 'purelb';
}

/** The class of Services that are its own. @see https://github.com/purelb/purelb/blob/v0.16.6/pkg/apis/purelb/v2/classes.go */
export function purelbClass(version: string): string {
  return purelbApi(version) === 'v1' ? 'purelb.io/purelb' : 'purelb.io/purelbv2';
}

/** Image and command of a program: from 0.8 to 0.12 both are in one image, and since 0.14 GitHub builds them. */
export function purelbImage(version: string, program: PurelbProgram) {
  if (atLeast(version, '0.14')) return { image: `ghcr.io/purelb/purelb/${program}:v${version}` };
  const registry = 'registry.gitlab.com/purelb/purelb';
  return atLeast(version, '0.8') && !atLeast(version, '0.13')
    ? { image: `${registry}/purelb:v${version}`, command: [`/usr/local/bin/${program}`] }
    : { image: `${registry}/${program}:v${version}` };
}
