import type { FileCase, SubjectCase } from '../case';
import { addresses } from './addresses';
import { bird } from './bird';
import { calico } from './calico';
import { cilium } from './cilium';
import { ciliumOptions, ciliumSubjects } from './cilium-options';
import { controlPlaneVip } from './control-plane-vip';
import { dnsMetricsNetworks, upgradePlans } from './dns-metrics-networks';
import { flannel } from './flannel';
import { fluxDelivery, fluxDeliverySubjects } from './flux-delivery';
import { gitops, gitopsSubjects } from './gitops';
import { input } from './input';
import { k3s } from './k3s';
import { kubeRouters } from './kube-router';
import { kubeVips } from './kube-vip';
import { kubeadm } from './kubeadm';
import { metallb, metallbSubjects } from './metallb';
import { objects } from './objects';
import { objectsBesideOthers, ownAddresses, ownObjects } from './own-objects';
import { pools } from './pools';
import { purelbs } from './purelb';
import { ciliumValues, numbers, rawSettings } from './raw-settings';
import { repairs } from './repairs';
import { schemas } from './schemas';
import { encryptedFiles, secrets } from './secrets';
import { workload } from './workload';

/** Every case that a change to a cluster file can make. */
export const fileCases: readonly FileCase[] = [
  ...addresses,
  ...bird,
  ...calico,
  ...cilium,
  ...ciliumOptions,
  ...ciliumValues,
  ...controlPlaneVip,
  ...dnsMetricsNetworks,
  ...flannel,
  ...fluxDelivery,
  ...gitops,
  ...input,
  ...k3s,
  ...kubeRouters,
  ...kubeVips,
  ...kubeadm,
  ...metallb,
  ...objectsBesideOthers,
  ...ownAddresses,
  ...ownObjects,
  ...pools,
  ...purelbs,
  ...numbers,
  ...rawSettings,
  ...repairs,
  ...schemas,
  ...secrets,
  ...workload,
];

/** Every case that needs a hand-made subject. */
export const subjectCases: readonly SubjectCase[] = [
  ...ciliumSubjects,
  ...upgradePlans,
  ...metallbSubjects,
  ...fluxDeliverySubjects,
  ...gitopsSubjects,
  ...objects,
  ...encryptedFiles,
];

/** Rules whose findings come from loading a file from disk. */
export const loaderCases: readonly string[] = ['cluster-name-is-file-name', 'duplicate-key'];
