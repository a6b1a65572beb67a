import { type Format, isGoDuration } from './format';
import { isQuantity } from './quantity';

const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const dnsLabel = new RegExp(`^${label}$`);
const dnsSubdomain = new RegExp(`^${label}(\\.${label})*$`);
const dns1035Label = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const namePart = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

const isDnsLabel = (text: string) => text.length <= 63 && dnsLabel.test(text);
const isDnsSubdomain = (text: string) => text.length <= 253 && dnsSubdomain.test(text);
const isPathSegment = (text: string) => text !== '.' && text !== '..' && !/[/%]/.test(text);

/** True for what may name a label, an annotation, a resource: a name, with a DNS subdomain and a slash before it or not. */
export function isQualifiedName(text: string): boolean {
  const slash = text.indexOf('/');
  const name = text.slice(slash + 1);
  return name.length <= 63 && namePart.test(name) && (slash < 0 || isDnsSubdomain(text.slice(0, slash)));
}

function isPortName(text: string): boolean {
  return text.length <= 15 && /^[-a-z0-9]+$/.test(text) && /[a-z]/.test(text) && !text.includes('--') && !/^-|-$/.test(text);
}

/** @see https://github.com/kubernetes/kubernetes/blob/v1.34.1/pkg/apis/core/helper/helpers.go */
function isContainerResource(text: string): boolean {
  if (!text.includes('/')) return ['cpu', 'memory', 'ephemeral-storage'].includes(text) || /^hugepages-\S+$/.test(text);
  if (text.includes('kubernetes.io/')) return isQualifiedName(text);
  return !text.startsWith('requests.') && isQualifiedName(`requests.${text}`);
}

function isEnvName(text: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(text) && text !== '.' && !text.startsWith('..');
}

/** @see https://github.com/robfig/cron/blob/v3.0.1/parser.go */
function isSchedule(text: string): boolean {
  if (text.startsWith('@')) {
    return (
      /^@(yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(text) || (text.startsWith('@every ') && isGoDuration(text.slice(7)))
    );
  }
  const parts = text.trim().split(/\s+/);
  return parts.length === cronFields.length && parts.every((part, place) => isCronField(part, cronFields[place] as CronField));
}

type CronField = readonly [least: number, greatest: number, names: readonly string[]];

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const cronFields: readonly CronField[] = [
  [0, 59, []],
  [0, 23, []],
  [1, 31, []],
  [1, 12, ['', ...months]],
  [0, 6, days],
];

function isCronField(text: string, [least, greatest, names]: CronField): boolean {
  return text.split(',').every((range) => {
    const [span = '', step, ...more] = range.split('/');
    if (more.length > 0 || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
    if (span === '*' || span === '?') return true;
    const ends = span.split('-').map((end) => {
      const place = end === '' ? -1 : names.indexOf(end.toLowerCase());
      return /^\d+$/.test(end) ? Number(end) : place;
    });
    const [first = -1, last = first] = ends;
    return ends.length <= 2 && first >= least && last <= greatest && first <= last;
  });
}

function isIp(text: string): boolean {
  return /^[\d.]+$/.test(text)
    ? text.split('.').length === 4 && text.split('.').every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
    : text.includes(':') && /^[0-9a-fA-F:.]+$/.test(text);
}

/**
 * The forms of names and values of the API server's own kinds. No definition of a custom resource asks for one of these names.
 * @see https://github.com/kubernetes/apimachinery/blob/v0.34.1/pkg/util/validation/validation.go
 */
export const kubernetesFormats: Readonly<Record<string, Format>> = {
  'k8s:base64': {
    words: 'base64 text',
    test: (text) => /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replace(/[\r\n]/g, '')),
  },
  'k8s:config-key': {
    words: 'a name of letters, digits, hyphens, dots and underscores',
    test: (text) => text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..'),
  },
  'k8s:container-resource': {
    words: 'cpu, memory, ephemeral-storage, hugepages-<size> or the name of an extended resource such as example.com/gpu',
    test: isContainerResource,
  },
  'k8s:dns1035-label': {
    words: 'at most 63 lower-case letters, digits and hyphens, after a letter',
    test: (text) => text.length <= 63 && dns1035Label.test(text),
  },
  'k8s:dns-label': { words: 'at most 63 lower-case letters, digits and inner hyphens', test: isDnsLabel },
  'k8s:dns-subdomain': { words: 'at most 253 lower-case letters, digits, hyphens and dots', test: isDnsSubdomain },
  'k8s:dns-subdomain-52': {
    words: 'at most 52 lower-case letters, digits, hyphens and dots',
    test: (text) => text.length <= 52 && isDnsSubdomain(text),
  },
  'k8s:env-name': { words: 'letters, digits, underscores, hyphens and dots that do not begin with a digit', test: isEnvName },
  'k8s:env-name-relaxed': { words: 'printable ASCII characters without =', test: (text) => /^[\x20-\x3c\x3e-\x7e]+$/.test(text) },
  'k8s:external-name': { words: 'a DNS name in lower case', test: (text) => isDnsSubdomain(text.replace(/\.$/, '')) },
  'k8s:fully-qualified-name': {
    words: 'a DNS name of at least three parts',
    test: (text) => isDnsSubdomain(text) && text.split('.').length >= 3,
  },
  'k8s:ingress-host': {
    words: 'a DNS name, or *. and a DNS name',
    test: (text) => isDnsSubdomain(text.replace(/^\*\./, '')) && !isIp(text),
  },
  'k8s:ip': { words: 'an IPv4 or IPv6 address', test: isIp },
  'k8s:ip-or-none': { words: 'an IPv4 or IPv6 address, or None', test: (text) => text === '' || text === 'None' || isIp(text) },
  'k8s:label-key': {
    words: 'a label name: letters, digits, hyphens, dots and underscores, after a DNS prefix and a slash or not',
    test: isQualifiedName,
  },
  'k8s:label-value': {
    words: 'at most 63 letters, digits, hyphens, dots and underscores that begin and end with a letter or a digit',
    test: (text) => text === '' || (text.length <= 63 && namePart.test(text)),
  },
  // Annotations are looked at in lower case.
  'k8s:annotation-key': {
    words: 'a name: letters, digits, hyphens, dots and underscores, after a DNS prefix and a slash or not',
    test: (text) => isQualifiedName(text.toLowerCase()),
  },
  'k8s:path-segment': { words: 'a name without / and %', test: isPathSegment },
  'k8s:percent': { words: 'a whole number or a percentage such as 25%', test: (text) => /^[0-9]+%$/.test(text) },
  'k8s:port-name': { words: 'a port name: at most 15 lower-case letters, digits and hyphens, one of them a letter', test: isPortName },
  'k8s:quantity': { words: 'a quantity such as 100m, 1.5 or 128Mi', test: isQuantity },
  'k8s:relative-path': { words: 'a relative path without ..', test: (text) => !text.startsWith('/') && !text.split('/').includes('..') },
  'k8s:schedule': { words: 'a cron schedule such as "0 3 * * *"', test: isSchedule },
  'k8s:sysctl': {
    words: 'the name of a sysctl',
    test: (text) => text.length <= 253 && /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/.test(text),
  },
};
