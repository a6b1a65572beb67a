import { join } from 'node:path';
import { goProgram } from '../go-program';
import { kubernetesProgram } from '../kubernetes-program';
import { definePart } from '../part';

const kustomizeModule = 'sigs.k8s.io/kustomize/kustomize/v5';
const fluxModule = 'github.com/fluxcd/pkg/kustomize';

export const kustomize = definePart({
  name: 'kustomize',
  real: 'Kustomize, by itself and in kubectl, and the code by which the kustomize-controller of Flux makes indexes of folders and builds them',
  holds:
    'Every folder of the trees for Argo CD and Flux of every committed cluster builds to the objects of its files, and who goes from the root of a tree as the engine does finds the objects of the model, each once.',
  versions: ['kustomize', 'kubectl', 'flux'],
  tools: {
    kustomize: goProgram({ program: 'kustomize', folder: __dirname, package: kustomizeModule, module: kustomizeModule }),
    kubectl: kubernetesProgram('kubectl'),
    flux: goProgram({ program: 'flux-kustomize', folder: join(__dirname, 'flux'), package: '.', module: fluxModule }),
  },
  minutes: 10,
});
