import type { FileCase } from '../case';
import type { Loose } from '../examine';
import { toWrite } from '../examine';

const kubeadm = (choices: object) => (file: Loose) => Object.assign(file.distribution.kubeadm, choices);
const without = (key: string) => (file: Loose) => delete file.distribution.kubeadm[key];
const haproxyAt = (port: number) => (file: Loose) => (file.distribution.kubeadm.haproxy.port = port);
const portOfFix = (file: Loose, fix: string) => (file.distribution.kubeadm.haproxy.port = Number(/write (\d+)/.exec(fix)?.[1]));
const mirrors = (written: object) => (file: Loose) => (file.registries = { mirrors: written });

/** What carries the API of kubeadm, what its nodes pull from, and what they cannot be without. */
export const controlPlaneVip: readonly FileCase[] = [
  {
    rule: 'keepalived-needs-vip',
    story: 'an instance without an address does nothing',
    of: 'kubeadmKeepalived',
    change: (file) => delete file.controlPlane.vip,
    at: 'distribution.kubeadm.keepalived',
    repair: (file, fix) => (file.controlPlane.vip = toWrite(fix)),
  },
  {
    rule: 'keepalived-interface-known',
    story: 'every server speaks VRRP, so each names its link',
    of: 'kubeadmKeepalived',
    change: (file) => delete file.nodes['k8s-2'].interface,
    at: 'nodes.k8s-2.interface',
    repair: (file) => (file.nodes['k8s-2'].interface = 'eth0'),
  },
  {
    rule: 'one-vip-carrier',
    story: 'keepalived and kube-vip elect by rules of their own',
    of: 'kubeadmKeepalived',
    change: (file) => (file.addons['kube-vip'] = { version: 'v1.2.3', interface: 'eth0' }),
    at: 'distribution.kubeadm.keepalived',
    repair: without('keepalived'),
  },
  {
    rule: 'haproxy-port-free',
    story: 'the API server has the port already, on every address',
    of: 'kubeadmKeepalived',
    change: haproxyAt(6443),
    at: 'distribution.kubeadm.haproxy.port',
    repair: portOfFix,
  },
  {
    rule: 'haproxy-port-free',
    story: 'the API server was moved to the port that haproxy has by default',
    of: 'kubeadmKeepalived',
    change: (file) => (file.controlPlane.port = 8443),
    at: 'distribution.kubeadm.haproxy.port',
    repair: portOfFix,
  },
  {
    rule: 'haproxy-port-free',
    story: 'an add-on listens in the host network too',
    of: 'kubeadmKeepalived',
    change: haproxyAt(4240),
    at: 'distribution.kubeadm.haproxy.port',
    repair: portOfFix,
  },
  {
    rule: 'haproxy-port-free',
    story: 'components that no other machine reaches have ports as well',
    of: 'kubeadmKeepalived',
    change: haproxyAt(10257),
    at: 'distribution.kubeadm.haproxy.port',
    repair: portOfFix,
  },
  {
    rule: 'haproxy-port-free',
    story: 'haproxy is not root in its image',
    of: 'kubeadmKeepalived',
    change: haproxyAt(443),
    at: 'distribution.kubeadm.haproxy.port',
    repair: portOfFix,
  },
  {
    rule: 'haproxy-port-free',
    story: 'a Service may get the port on every node',
    of: 'kubeadmKeepalived',
    change: haproxyAt(30443),
    at: 'distribution.kubeadm.haproxy.port',
    repair: portOfFix,
  },
  {
    rule: 'haproxy-has-use',
    story: 'one API server needs nobody to choose it',
    of: 'kubeadmSingle',
    change: (file) => (file.distribution.kubeadm = { version: 'v1.34.1', haproxy: { version: '2.8.18' } }),
    at: 'distribution.kubeadm.haproxy',
    severity: 'note',
    repair: without('haproxy'),
  },
  {
    rule: 'vip-has-carrier',
    story: 'nobody answers for the address of the endpoint',
    of: 'kubeadmKeepalived',
    change: without('keepalived'),
    at: 'controlPlane.vip',
    severity: 'warning',
    repair: kubeadm({ keepalived: { version: '2.0.20', routerId: 51 } }),
  },
  {
    rule: 'endpoint-outlives-servers',
    story: 'three servers that are gone with the first',
    of: 'kubeadmKeepalived',
    change: (file) => {
      delete file.controlPlane;
      delete file.distribution.kubeadm.keepalived;
    },
    at: 'controlPlane',
    severity: 'warning',
    repair: (file, fix) => {
      file.controlPlane = { vip: toWrite(fix) };
      kubeadm({ keepalived: { version: '2.0.20', routerId: 51 } })(file);
    },
  },
  {
    rule: 'api-health-anonymous',
    story: 'an API server that answers nobody without a name is taken for dead',
    of: 'kubeadmKeepalived',
    change: kubeadm({ extraArgs: { apiServer: { 'anonymous-auth': 'false' } } }),
    at: 'distribution.kubeadm.extraArgs.apiServer.anonymous-auth',
    repair: without('extraArgs'),
  },
  {
    rule: 'pod-network-exists',
    story: 'kubeadm brings no network for pods',
    of: 'kubeadmKeepalived',
    change: (file) => (file.addons = {}),
    at: 'addons',
    repair: (file, fix) => (file.addons.cilium = { version: /version: ([\d.]+)/.exec(fix)?.[1] }),
  },
  {
    rule: 'addon-fits-distribution',
    story: 'plans that upgrade k3s have nothing to upgrade',
    of: 'kubeadmKeepalived',
    change: (file) => (file.addons['system-upgrade-controller'] = { version: '0.20.1' }),
    at: 'addons.system-upgrade-controller',
    repair: (file) => delete file.addons['system-upgrade-controller'],
  },
  {
    rule: 'mirror-fits-containerd',
    story: 'rewrites are an invention of k3s',
    of: 'kubeadmKeepalived',
    change: mirrors({ 'docker.io': { endpoints: ['https://mirror.lan'], rewrite: { '^(.*)$': 'proxy/$1' } } }),
    at: 'registries.mirrors["docker.io"].rewrite',
    repair: (file, fix) => mirrors({ 'docker.io': { endpoints: [/such as (\S+)/.exec(fix)?.[1]] } })(file),
  },
  {
    rule: 'mirror-fits-containerd',
    story: 'a registry is a host, and a folder is named after it',
    of: 'kubeadmKeepalived',
    change: mirrors({ '../../../tmp': 'https://mirror.lan' }),
    at: 'registries.mirrors["../../../tmp"]',
    repair: mirrors({ 'docker.io': 'https://mirror.lan' }),
  },
  {
    rule: 'mirror-fits-containerd',
    story: 'an entry without endpoints opens a registry to the embedded one of k3s, and to nothing here',
    of: 'kubeadmKeepalived',
    change: mirrors({ 'quay.io': {} }),
    at: 'registries.mirrors["quay.io"]',
    severity: 'warning',
    repair: mirrors({ 'quay.io': 'https://mirror.lan' }),
  },
];
