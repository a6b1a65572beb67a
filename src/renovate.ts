import { type Pin, pins } from './pins';
import type { VersionSource } from './version-source';

/** A custom manager of Renovate. @see https://docs.renovatebot.com/modules/manager/regex/ */
export interface CustomManager {
  readonly customType: 'regex';
  readonly description: string;
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
  readonly depNameTemplate?: string;
  readonly packageNameTemplate?: string;
  readonly datasourceTemplate: string;
  readonly registryUrlTemplate?: string;
  readonly versioningTemplate: string;
  readonly extractVersionTemplate?: string;
}

/** A rule of Renovate for what its managers find. @see https://docs.renovatebot.com/configuration-options/#packagerules */
export interface PackageRule {
  readonly description: string;
  readonly matchManagers?: readonly string[];
  readonly matchDepNames?: readonly string[];
  readonly matchFileNames?: readonly string[];
  readonly allowedVersions?: string;
  readonly separateMultipleMinor?: boolean;
  readonly enabled?: boolean;
}

/** A preset of Renovate. */
export interface RenovatePreset {
  readonly $schema: string;
  readonly description?: readonly string[];
  readonly extends?: readonly string[];
  readonly customManagers: readonly CustomManager[];
  readonly packageRules: readonly PackageRule[];
}

const clusterFiles = '/(^|/)clusters/[^/]+\\.(ts|ya?ml|json)$/';

/** What a cluster file pins, told to Renovate: to be extended or copied by whoever keeps clusters in a repository. */
export function renovatePreset(): RenovatePreset {
  return {
    $schema: 'https://docs.renovatebot.com/renovate-schema.json',
    description: ['Versions that cluster files of Keelson pin'],
    customManagers: [...pins.map(managerOf), images],
    packageRules: pins.flatMap(({ name, source, alone }) => {
      const allowed = allowedVersions(source, alone ?? false);
      return allowed === undefined
        ? []
        : [
            {
              description: `Releases of ${name} that Keelson knows`,
              matchManagers: ['custom.regex'],
              matchDepNames: [name],
              allowedVersions: allowed,
            },
          ];
    }),
  };
}

/** Renovate for this repository, where `frozen` clusters stay on the versions of their time. */
export function renovateConfig(frozen: readonly string[]): RenovatePreset {
  const { description: _, ...preset } = renovatePreset();
  return {
    ...preset,
    extends: ['config:recommended'],
    packageRules: [
      ...preset.packageRules,
      { description: 'Clusters on the versions of their time', matchFileNames: frozen, enabled: false },
    ],
  };
}

function managerOf(pin: Pin): CustomManager {
  const { name, source } = pin;
  return {
    customType: 'regex',
    description: `Version of ${name} in cluster files`,
    managerFilePatterns: [clusterFiles],
    matchStrings: matchStringsOf(pin),
    depNameTemplate: name,
    packageNameTemplate: source.packageName,
    datasourceTemplate: source.datasource,
    ...(source.registry ? { registryUrlTemplate: source.registry } : {}),
    versioningTemplate: versioningOf(pin),
    ...(source.prefixed ? { extractVersionTemplate: '^v(?<version>.+)$' } : {}),
  };
}

/** By semantic versions, what follows a plus does not count; of k3s it does. */
function versioningOf({ name, source }: Pin): string {
  if (name === 'k3s') return 'regex:^v(?<major>\\d+)\\.(?<minor>\\d+)\\.(?<patch>\\d+)(?<compatibility>\\+k3s)(?<build>\\d+)$';
  return source.datasource === 'docker' ? 'docker' : 'semver';
}

/**
 * A cluster file in TypeScript, JSON or YAML has braces around the choices, or is YAML indented by two or four. No expression looks ahead or
 * back, as RE2 cannot.
 */
function matchStringsOf({ at, alone, name }: Pin): string[] {
  const key = `['"]?${name}['"]?[ \\t]*:`;
  const version = `['"]?version['"]?[ \\t]*:[ \\t]*['"]?(?<currentValue>[^'",\\s{}#]+)`;
  const balanced = '(?:[^{}]|\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*\\})*\\})*\\})*?';
  const braces = `[\\s{,]${key}[ \\t]*\\{(?:${balanced}[\\s,])??${version}`;
  const blocks = [2, 4].map((indent) => {
    const [outer, inner] = [' '.repeat(indent * (at.length - 1)), ' '.repeat(indent * at.length)];
    const between = `(?:(?:${inner}[^\\n]*|[ \\t]*#[^\\n]*|[ \\t\\r]*)\\n)*?`;
    return `\\n${outer}${key}[ \\t]*(?:#[^\\n]*)?\\r?\\n${between}${inner}${version}`;
  });
  const itself = `[\\s{,]${key}[ \\t]*['"]?(?<currentValue>v\\d+\\.\\d+\\.\\d+[^'",\\s{}#]*)`;
  return [braces, ...blocks, ...(alone ? [itself] : [])];
}

/** Images of workloads, and of own objects: those with a tag. */
const images: CustomManager = {
  customType: 'regex',
  description: 'Images in cluster files',
  managerFilePatterns: [clusterFiles],
  matchStrings: [
    `[\\s{,]['"]?image['"]?[ \\t]*:[ \\t]*['"]?(?<depName>[a-z0-9][\\w.-]*(?::\\d+/)?[\\w./-]*):(?<currentValue>\\w[\\w.-]*)(?:@(?<currentDigest>sha256:[a-f0-9]+))?['"\\s,}]`,
  ],
  datasourceTemplate: 'docker',
  versioningTemplate: 'docker',
};

/** An expression of the releases that Keelson knows; undefined where it takes any. */
function allowedVersions({ known }: VersionSource, isRelease: boolean): string | undefined {
  const literal = (text: string) => text.replaceAll('.', '\\.');
  if (Array.isArray(known)) return known.length === 0 ? undefined : `/^(${known.map(literal).join('|')})$/`;
  const minors = Object.keys(known).map(literal).join('|');
  return isRelease ? `/^v(${minors})\\.\\d+(\\+k3s\\d+)?$/` : `/^(${minors})\\.\\d+$/`;
}
