import * as z from 'zod/mini';
import type { Cluster } from '../cluster';
import { type Delivered, defineDelivery, type OutputFile } from '../delivery';
import { generatedBy } from '../host-file';
import { speech } from '../host-script';
import { type Release, releasesOf } from '../manifest-releases';
import { stages as networkStages } from '../order/stage';
import { quote, shellVariables } from '../shell';
import { dig } from '../workload';
import { stringifyAll } from '../yaml';

/** A stage of the bootstrap: what is applied in it, in this order. */
interface Stage {
  /** What it brings, in words. */
  readonly what: string;
  readonly lines: readonly string[];
}

/**
 * What a cluster of kubeadm is given once its first server runs: there is no helm-controller, and nothing could run its jobs before there is
 * a pod network.
 */
export const bootstrap = defineDelivery({
  name: 'bootstrap',
  summary: 'one script for clusters of kubeadm that installs the pod network and applies everything else, bootstrap.sh',
  tier: 'bootstrap',
  options: z.strictObject({}),
  deliver(delivered) {
    const { cluster } = delivered;
    const files = new Map<string, OutputFile>();
    if (!cluster.kubeadm || delivered.steps.length === 0) return files;
    const stages = stagesOf(delivered, files);
    files.set('bootstrap.sh', { content: script(cluster, stages), mode: 0o755 });
    return files;
  },
});

/** Lays out the objects in `files`, and says in which order they go. */
function stagesOf({ cluster, steps }: Delivered, files: Map<string, OutputFile>): readonly Stage[] {
  const stages = steps.map((step): Stage => {
    const charts = releasesOf(step.objects).filter(({ owner }) => owner.kind === 'HelmChart');
    const owners = new Set(charts.map(({ owner }) => owner));
    const objects = step.objects.filter((object) => !owners.has(object));
    const path = `manifests/${step.stage.rank}-${step.addon}.yaml`;
    const known = files.get(path)?.content;
    if (objects.length > 0) {
      const content = stringifyAll(objects, { header: generatedBy(cluster) });
      files.set(path, { content: known ? `${known}---\n${content}` : content, mode: 0o600 });
    }
    const releases = charts.map((release) => {
      const values = `values/${release.name}.yaml`;
      files.set(values, { content: `# ${generatedBy(cluster)}\n${textOf(release, 'valuesContent') ?? ''}`, mode: 0o600 });
      return installLine(release, values);
    });
    return { what: step.name, lines: [...(objects.length > 0 && !known ? [`apply ${quote(path)}`] : []), ...releases] };
  });
  const network = steps.findLastIndex(
    ({ tier, stage }) => tier === 'bootstrap' && (stage === networkStages.network || stage === networkStages.networkResources),
  );
  stages.splice(network + 1, 0, { what: 'nodes', lines: ['wait_for_nodes'] });
  return stages.filter(({ lines }) => lines.length > 0);
}

function installLine(release: Release, values: string): string {
  const { name, namespace, reference, version = '' } = release;
  return ['release', name, namespace, textOf(release, 'repo') ?? '-', reference, version, values, textOf(release, 'timeout') ?? '5m']
    .map(quote)
    .join(' ')
    .replace("'release'", 'release');
}

/** A field of the HelmChart that asks for a release. */
function textOf({ owner }: Release, field: string): string | undefined {
  const text = dig(owner.spec, field);
  return typeof text === 'string' ? text : undefined;
}

function script(cluster: Cluster, stages: readonly Stage[]): string {
  const lines = stages.flatMap(({ what, lines }) => [`  stage ${quote(what)}`, ...lines.map((line) => `  ${line}`)]);
  const head = [
    '#!/bin/sh',
    `# ${generatedBy(cluster)}`,
    '# Gives the cluster its pod network and everything else, from the first server or from wherever kubectl reaches it.',
    '# It may be run again at any time: after every change, and when it ended early because something was not there yet.',
    'set -eu',
    'umask 077',
    'LC_ALL=C',
    'export LC_ALL',
    '',
    shellVariables({ node: cluster.name, charts_wanted: lines.some((line) => line.startsWith('  release ')) ? 'yes' : 'no' }),
  ];
  return `${head.join('\n')}\n${speech}${body}
apply_all() {
${lines.join('\n')}
}

main "$@"
`;
}

/** The same text for every cluster. */
const body = `
charts=
wait_seconds=300
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

usage() {
  cat <<'END'
usage: bootstrap.sh [option…]
  --charts DIR       take charts from DIR, as CHART-VERSION.tgz, for machines without Internet
  --wait-seconds N   try a file for at most N seconds while what it needs is not there yet (300)
  --dry-run          say what would be done, and do nothing
  --help             print this text
environment:
  KUBECONFIG         how to reach the cluster (/etc/kubernetes/admin.conf)
  HELM               the helm to use, version 3.8 or newer (helm)
END
}

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --charts)
        [ -d "\${2-}" ] || wrong_usage "--charts needs a folder"
        charts=$(CDPATH='' cd -- "$2" && pwd)
        shift
        ;;
      --wait-seconds)
        case \${2-} in '' | *[!0-9]*) wrong_usage "--wait-seconds needs a number" ;; esac
        wait_seconds=$2
        shift
        ;;
      --dry-run) dry_run=yes ;;
      --help)
        usage
        exit 0
        ;;
      *) wrong_usage "unknown option $1" ;;
    esac
    shift
  done
}

# Everything that can be refused is refused before anything is changed.
look_before() {
  helm=\${HELM:-helm}
  if [ -z "\${KUBECONFIG-}" ] && [ -r /etc/kubernetes/admin.conf ]; then
    KUBECONFIG=/etc/kubernetes/admin.conf
    export KUBECONFIG
  fi
  [ "$dry_run" = no ] || return 0
  command -v kubectl >/dev/null || die "there is no kubectl" "install the package kubectl, or run this where it is"
  if [ "$charts_wanted" = yes ]; then
    command -v "$helm" >/dev/null || die "there is no $helm, and the pod network is a chart" "install helm 3.8 or newer, or name it by HELM=PATH"
    # Since 3.8 charts may come from OCI registries.
    case $("$helm" version --short 2>/dev/null) in
      v3.[0-7].*) die "$helm is older than 3.8" "install a newer helm, or name one by HELM=PATH" ;;
    esac
  fi
  kubectl get --raw /readyz >/dev/null 2>&1 ||
    die "the cluster does not answer" "run this on the first server after init.sh, or set KUBECONFIG; see: kubectl get --raw /readyz"
}

stage() { say "== $1"; }

# retry COMMAND…: until it succeeds or the time is up, saying its last words then.
retry() {
  tries=$((wait_seconds / 5))
  until said=$("$@" 2>&1); do
    if [ "$tries" -le 0 ]; then
      printf '%s\\n' "$said" >&2
      return 1
    fi
    tries=$((tries - 1))
    sleep 5
  done
  [ -z "$said" ] || printf '%s\\n' "$said"
}

# apply FILE: kinds and webhooks of charts arrive when their pods run. The objects become the cluster file's, whoever changed them before.
apply() {
  if [ "$dry_run" = yes ]; then
    say "would apply $1"
    return
  fi
  retry kubectl apply --server-side --force-conflicts --field-manager=keelson -f "$here/$1" ||
    die "$1 could not be applied" "see above; what waits for pods needs nodes that may run them: let the other nodes join, then run this again"
}

# Name, effects of taints and readiness of each node that pods without tolerations may go to.
open_nodes() {
  kubectl get nodes -o jsonpath='{range .items[*]}{.metadata.name}|{range .spec.taints[*]}{.effect},{end}|{range .status.conditions[?(@.type=="Ready")]}{.status}{end}{"\\n"}{end}' |
    awk -F '|' '$2 !~ /(^|,)(NoSchedule|NoExecute),/ && $3 == "True"'
}
some_node_is_open() { [ -n "$(open_nodes)" ]; }

# Charts run jobs before they are installed, and their webhooks must answer: nothing of it works before a node takes pods.
wait_for_nodes() {
  if [ "$dry_run" = yes ]; then
    say "would wait  for a node that takes pods"
    return
  fi
  retry some_node_is_open ||
    die "no node is ready that takes pods" "let the other nodes join, then run this again; see: kubectl get nodes"
}

# release NAME NAMESPACE REPOSITORY CHART VERSION VALUES TIMEOUT
release() {
  source=$4
  if [ -n "$charts" ]; then
    source=$charts/\${4##*/}-$5.tgz
    [ -f "$source" ] || [ "$dry_run" = yes ] || die "$source is not there" "put it there: helm pull $4 --version $5 --repo $3"
  fi
  set -- "$@" "$source"
  if [ "$dry_run" = yes ]; then
    say "would install $1 from $8, version $5"
    return
  fi
  if [ "$3" = - ] || [ -n "$charts" ]; then
    "$helm" upgrade --install "$1" "$8" --version "$5" --namespace "$2" --create-namespace --values "$here/$6" --timeout "$7"
  else
    "$helm" upgrade --install "$1" "$8" --repo "$3" --version "$5" --namespace "$2" --create-namespace --values "$here/$6" --timeout "$7"
  fi || die "release $1 could not be installed" "see above; a release that another run was killed in is freed by: $helm rollback $1 -n $2"
}

main() {
  parse_options "$@"
  look_before
  apply_all
  if [ "$dry_run" = yes ]; then say "$node: nothing was done"; else say "$node: done"; fi
}
`;
