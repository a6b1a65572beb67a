import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ended } from './command-output';
import type { Part } from './part';
import { isFound, type Say, type Tool } from './tool';

const policy = '/usr/sbin/policy-rc.d';
/** Others may be at it. */
const patience = ['-o', 'DPkg::Lock::Timeout=300'];
const cloudInitDisabled = '/etc/cloud/cloud-init.disabled';

/**
 * Installs the Debian packages of programs that are not there, as root. Their daemons are neither started now nor enabled for the next start of the machine.
 * @returns why it could not, or undefined
 */
export async function installPackages(parts: readonly Part[], say: Say): Promise<string | undefined> {
  const missing: Tool[] = [];
  for (const tool of parts.flatMap(({ tools }) => Object.values(tools))) {
    if (tool.debian !== undefined && !isFound(await tool.find(say))) missing.push(tool);
  }
  const packages = [...new Set(missing.flatMap(({ debian = '' }) => debian.split(' ')))];
  if (packages.length === 0) return undefined;
  if (process.getuid?.() !== 0) return `not root, so these packages are not installed: ${packages.join(' ')}`;
  // @see https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt
  const hadPolicy = existsSync(policy);
  if (!hadPolicy) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  // @see https://docs.cloud-init.io/en/22.4.2/howto/disable_cloud_init.html
  if (packages.includes('cloud-init')) {
    mkdirSync(dirname(cloudInitDisabled), { recursive: true });
    writeFileSync(cloudInitDisabled, '');
  }
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    say(`installing ${packages.join(' ')}`);
    await ended('apt-get', ['update', '-q', ...patience], { env });
    const run = await ended('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...patience, ...packages], {
      env,
      seconds: 1200,
    });
    if (run.status !== 0) return `apt-get: ${run.stderr.trim().split('\n').slice(-2).join(' ')}`;
    const units = packages.map((name) => (name === 'bird2' ? 'bird' : name)).filter((name) => daemons.includes(name));
    if (units.length > 0) await ended('systemctl', ['disable', ...units.map((name) => `${name}.service`)]);
    return undefined;
  } finally {
    if (!hadPolicy) rmSync(policy);
  }
}

/** Units that Debian enables with their packages. */
const daemons = ['bird', 'containerd', 'frr', 'haproxy', 'keepalived'];
