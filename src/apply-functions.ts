/** What the functions of a script that applies a tree differ by. */
export interface ApplyFlavour {
  /** Name of the script. */
  readonly script: string;
  /** The kubeconfig that the distribution leaves on its servers. */
  readonly adminConf: string;
  /** Charts are installed by helm; else the helm-controller of k3s does it. */
  readonly byHelm: boolean;
  /** It brings the pod network, and goes on when nodes take pods. */
  readonly waitsForNodes: boolean;
}

/**
 * Shell functions that apply files in order, wait for what they bring, and delete what is there too many. They need what talks, and the
 * facts at the top of the script. Nothing of it differs between clusters of one distribution.
 */
export function applyFunctions(flavour: ApplyFlavour): string {
  const { byHelm, waitsForNodes } = flavour;
  const parts = [
    settings(flavour),
    looks(byHelm),
    application,
    ...(waitsForNodes ? [nodes] : []),
    byHelm ? releases : helmCharts,
    inventory(byHelm),
    pruning(byHelm),
    main,
  ];
  return parts.map((part) => `\n${part.trim()}\n`).join('');
}

function settings({ script, adminConf, byHelm }: ApplyFlavour): string {
  const helm = byHelm
    ? {
        usage: '  --charts DIR       take charts from DIR, as CHART-VERSION.tgz, for machines without Internet\n',
        environment: '\n  HELM               the helm to use, version 3.8 or newer (helm)',
        option: `      --charts)
        [ -d "\${2-}" ] || wrong_usage "--charts needs a folder"
        charts=$(CDPATH='' cd -- "$2" && pwd)
        shift
        ;;
`,
        variable: '\nhelm=${HELM:-helm}\ncharts=',
      }
    : { usage: '', environment: '', option: '', variable: '' };
  return `
kubectl=\${KUBECTL:-kubectl}
sops=\${SOPS:-sops}${helm.variable}
prune=no
prune_data=no
wait_seconds=300
cluster=$node
inventory=keelson-$cluster
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

usage() {
  cat <<'END'
usage: ${script} [option…]
  --prune            delete what earlier runs applied and the cluster file has no more;
                     namespaces, definitions, volumes and claims stay
  --prune-data       delete those too, with all that lies in them
${helm.usage}  --wait-seconds N   wait at most N seconds for what is not there yet or does not run yet (300);
                     0 waits for nothing, which helps while a node is down
  --dry-run          say what would be done, and do nothing; with --prune, look for what would go
  --help             print this text
environment:
  KUBECONFIG         how to reach the cluster (${adminConf} where that is there)
  KUBECTL            the kubectl to use, version 1.22 or newer (kubectl)
  SOPS               the sops to use, where Secrets are encrypted by it; it finds its keys itself (sops)${helm.environment}
END
}

parse_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --prune) prune=yes ;;
      --prune-data)
        prune=yes
        prune_data=yes
        ;;
${helm.option}      --wait-seconds)
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
`;
}

function looks(byHelm: boolean): string {
  const helm = byHelm
    ? `  if [ "$charts_wanted" = yes ]; then look_for_helm; fi
`
    : '';
  const controller = byHelm
    ? ''
    : `  if [ "$charts_wanted" = yes ]; then
    "$kubectl" get customresourcedefinition helmcharts.helm.cattle.io >/dev/null 2>&1 ||
      die "nothing installs charts in this cluster" "let the helm-controller of k3s run; see: $kubectl get customresourcedefinition helmcharts.helm.cattle.io"
  fi
`;
  const lookForHelm = `
look_for_helm() {
  command -v "$helm" >/dev/null || die "there is no $helm, and charts are installed by it" "install helm 3.8 or newer, or name it by HELM=PATH"
  # Since 3.8 charts may come from OCI registries.
  case $("$helm" version --short 2>/dev/null) in
    v3.[0-7].*) die "$helm is older than 3.8" "install a newer helm, or name one by HELM=PATH" ;;
  esac
}
`;
  return `
# Everything that can be refused is refused before anything is changed.
look_before() {
  if [ -z "\${KUBECONFIG-}" ] && [ -r "$admin_conf" ]; then
    KUBECONFIG=$admin_conf
    export KUBECONFIG
  fi
  # What was copied in part would have too much deleted.
  [ "$(grep -vc '^#' "$here/objects.txt" 2>/dev/null)" = "$objects_wanted" ] ||
    die "$here/objects.txt is not whole" "copy this folder again, or run keelson synth"
  [ "$dry_run" = no ] || [ "$prune" = yes ] || return 0
  command -v "$kubectl" >/dev/null || die "there is no $kubectl" "install the package kubectl, name one by KUBECTL=PATH, or run this where it is"
  # Since 1.22 what is applied by server is as it is today.
  case $("$kubectl" version --client -o json 2>/dev/null | sed -n 's/.*"minor": *"\\([0-9]*\\).*/\\1/p' | head -n 1) in
    [0-9] | 1[0-9] | 2[01]) die "$kubectl is older than 1.22" "install a newer kubectl, or name one by KUBECTL=PATH" ;;
  esac
  if [ "$sops_wanted" = yes ]; then
    command -v "$sops" >/dev/null || die "there is no $sops, and Secrets are encrypted by it" "install sops 3.7 or newer, or name it by SOPS=PATH"
  fi
${helm}  "$kubectl" get --raw /readyz >/dev/null 2>&1 ||
    die "the cluster does not answer" "$reach_it, or set KUBECONFIG; see: $kubectl get --raw /readyz"
  "$kubectl" auth can-i '*' '*' --all-namespaces >/dev/null 2>&1 ||
    die "you are no administrator of the cluster" "use a kubeconfig of cluster-admin, such as $admin_conf; see: $kubectl auth can-i --list"
  look_whose_cluster
${controller}}

# A cluster that another cluster file is applied to is told by its inventory, and one that none was by its nodes.
look_whose_cluster() {
  found=$("$kubectl" get configmaps --namespace kube-system --selector keelson/inventory -o name) ||
    die "inventories could not be listed" "see above"
  known=no
  for one in $found; do
    if [ "$one" = "configmap/$inventory" ]; then
      known=yes
    else
      die "this is cluster \${one#configmap/keelson-}" "set KUBECONFIG to that of $cluster; where the cluster has only been renamed: $kubectl delete $one --namespace kube-system"
    fi
  done
  [ "$known" = no ] || return 0
  there=$("$kubectl" get nodes -o name) || die "nodes could not be listed" "see above"
  [ -n "$there" ] || return 0
  for one in $there; do
    case " $nodes " in *" \${one#node/} "*) return 0 ;; esac
  done
  die "this cluster has none of the nodes $nodes" "set KUBECONFIG to that of $cluster; see: $kubectl get nodes"
}
${byHelm ? lookForHelm : ''}`;
}

const application = `
stage() { say "== $1"; }

# retry COMMAND…: until it succeeds or the time is up, saying what it waits for, and its last words then.
retry() {
  tries=$((wait_seconds / 5))
  told=
  until said=$("$@" 2>&1); do
    if [ "$tries" -le 0 ]; then
      printf '%s\\n' "$said" >&2
      return 1
    fi
    reason=$(printf '%s\\n' "$said" | tail -n 1)
    [ "$reason" = "$told" ] || say "waiting     $reason"
    told=$reason
    tries=$((tries - 1))
    sleep 5
  done
  [ -z "$said" ] || printf '%s\\n' "$said"
}

# At least so long for what depends on nothing but the API server.
patience() { if [ "$wait_seconds" -gt 60 ]; then echo "\${wait_seconds}s"; else echo 60s; fi; }

# The objects become the cluster file's, whoever changed them before: what it does not state stays as others set it.
put() { "$kubectl" apply --server-side --force-conflicts --field-manager=keelson -f "$1"; }

# apply_encrypted FILE: what is decrypted goes from one program to the next, and never to a disk.
apply_encrypted() {
  if [ "$dry_run" = yes ]; then
    say "would apply $1, decrypted"
    return
  fi
  "$sops" --decrypt "$here/$1" >/dev/null ||
    die "$1 could not be decrypted" "give sops the key: SOPS_AGE_KEY_FILE=PATH \${0##*/}, or see above"
  retry put_decrypted "$here/$1" || die "$1 could not be applied" "see above; then run this again"
}
put_decrypted() { "$sops" --decrypt "$1" | "$kubectl" label --local --overwrite -f - "keelson/cluster=$cluster" -o yaml | put -; }

# apply FILE: kinds and webhooks of charts arrive when their pods run.
apply() {
  if [ "$dry_run" = yes ]; then
    say "would apply $1"
    return
  fi
  retry put "$here/$1" ||
    die "$1 could not be applied" "see above; what waits for pods needs nodes that may run them: let the other nodes join, then run this again"
}

# defined NAME…: definitions that the API server serves.
defined() {
  [ "$dry_run" = no ] || return 0
  retry established "$@" || die "a definition is not served" "see above, and: $kubectl describe customresourcedefinition"
}
established() { "$kubectl" wait --for=condition=Established --timeout="$(patience)" customresourcedefinition "$@" >/dev/null; }

# rolled_out KIND NAMESPACE NAME
rolled_out() {
  if [ "$dry_run" = yes ]; then
    say "would wait  for $1 $3"
    return
  fi
  [ "$wait_seconds" -gt 0 ] || return 0
  "$kubectl" rollout status "$1/$3" \${2:+"--namespace=$2"} --timeout="\${wait_seconds}s" ||
    die "$1 $3 does not run after $wait_seconds seconds" "see: $kubectl describe $1 $3\${2:+ --namespace $2}; then run this again; while a node is down, --wait-seconds 0 goes on without waiting"
}
`;

const nodes = `
# Name, effects of taints and readiness of each node that pods without tolerations may go to.
open_nodes() {
  "$kubectl" get nodes -o jsonpath='{range .items[*]}{.metadata.name}|{range .spec.taints[*]}{.effect},{end}|{range .status.conditions[?(@.type=="Ready")]}{.status}{end}{"\\n"}{end}' |
    awk -F '|' '$2 !~ /(^|,)(NoSchedule|NoExecute),/ && $3 == "True"'
}
some_node_is_open() {
  [ -z "$(open_nodes)" ] || return 0
  echo "no node takes pods yet"
  return 1
}

# Charts run jobs before they are installed, and their webhooks must answer: nothing of it works before a node takes pods.
wait_for_nodes() {
  if [ "$dry_run" = yes ]; then
    say "would wait  for a node that takes pods"
    return
  fi
  retry some_node_is_open ||
    die "no node is ready that takes pods" "let the other nodes join, then run this again; see: $kubectl get nodes"
}
`;

const releases = `
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
`;

const helmCharts = `
# about_chart NAMESPACE NAME JSONPATH
about_chart() { "$kubectl" get helmcharts.helm.cattle.io "$2" --namespace "$1" --ignore-not-found -o jsonpath="$3"; }

# The job that installs a chart: its uid, and True where it is complete.
job_of_chart() {
  job=$(about_chart "$1" "$2" '{.status.jobName}') || return 1
  [ -n "$job" ] || return 0
  "$kubectl" get jobs.batch "$job" --namespace "$1" --ignore-not-found -o jsonpath='{.metadata.uid} {.status.conditions[?(@.type=="Complete")].status}'
}

charts_before=

# look_at_chart NAMESPACE NAME: what there is of it before it is applied.
look_at_chart() {
  [ "$dry_run" = no ] || return 0
  generation=$(about_chart "$1" "$2" '{.metadata.generation}') || die "chart $2 could not be looked at" "see above"
  job=$(job_of_chart "$1" "$2") || die "the job of chart $2 could not be looked at" "see above"
  charts_before="$charts_before$1/$2 generation=$generation job=\${job%% *}
"
}

# installed NAMESPACE NAME: waits for the job that installs the chart as it was applied.
installed() {
  if [ "$dry_run" = yes ]; then
    say "would wait  for chart $2"
    return
  fi
  [ "$wait_seconds" -gt 0 ] || return 0
  generation=$(about_chart "$1" "$2" '{.metadata.generation}') || die "chart $2 could not be looked at" "see above"
  # A chart that changed has a new job; one that did not keeps the job that it has.
  former_job=$(printf '%s' "$charts_before" | sed -n "s|^$1/$2 generation=\\([0-9]*\\) job=\\(.*\\)|\\1 \\2|p" | tail -n 1)
  case $former_job in "$generation "*) former_job= ;; *) former_job=\${former_job#* } ;; esac
  retry is_installed "$1" "$2" ||
    die "chart $2 is not installed after $wait_seconds seconds" "see: $kubectl logs --namespace $1 job/helm-install-$2; then run this again"
  say "chart $2 is installed"
}

is_installed() {
  job=$(job_of_chart "$1" "$2") || return 1
  case $job in
    *' True') ;;
    *)
      echo "the job of chart $2 is not complete"
      return 1
      ;;
  esac
  # A change that no job sees makes no new one, so after half a minute the one that is there counts.
  [ -z "$former_job" ] || [ "\${job%% *}" != "$former_job" ] || [ "$tries" -le 0 ] || [ $((wait_seconds / 5 - tries)) -ge 6 ] || {
    echo "chart $2 has no new job yet"
    return 1
  }
}
`;

function inventory(byHelm: boolean): string {
  const own = byHelm ? ' $own_releases' : '';
  return `
# union WORDS…: each word once, in one line.
union() { printf '%s\\n' "$*" | tr ' ' '\\n' | sed '/^$/d' | sort -u | paste -s -d ' ' -; }

in_inventory() {
  "$kubectl" get configmap "$inventory" --namespace kube-system --ignore-not-found -o jsonpath="{.data.$1}" ||
    die "the inventory could not be read" "see above"
}

# write_inventory KINDS RELEASES
write_inventory() {
  put - >/dev/null <<END || die "the inventory could not be written" "see above"
apiVersion: v1
kind: ConfigMap
metadata:
  name: $inventory
  namespace: kube-system
  labels:
    keelson/inventory: $cluster
data:
  kinds: "$1"
  releases: "$2"
END
}

# What may be in the cluster is written down before it is, so that a run that is cut leaves nothing unknown.
read_inventory() {
  kinds=$(sed -n '/^#/d; /^helm-release /d; s/ .*//p' "$here/objects.txt" | sort -u)
  known_kinds=$(in_inventory kinds)
  known_releases=$(in_inventory releases)
  [ "$dry_run" = yes ] || write_inventory "$(union "$kinds $known_kinds")" "$(union "$known_releases${own}")"
}
`;
}

function pruning(byHelm: boolean): string {
  const findReleases = `  kept_releases=
  for one in $(union "$known_releases $own_releases"); do
    if grep -Fqx "helm-release $one" "$here/objects.txt"; then
      kept_releases="$kept_releases $one"
    else
      left="\${left}4 helm-release $one
"
    fi
  done
`;
  const deleteRelease = `    helm-release)
      look_for_helm
      # It may be gone: a run was cut after this.
      if found=$("$helm" status "$name" --namespace "$space" 2>&1); then
        "$helm" uninstall "$name" --namespace "$space" --wait --timeout "$(patience)"
      else
        case $found in *"not found"*) ;; *) die "release $name could not be looked at: $found" "run this again" ;; esac
      fi
      ;;
`;
  const note = byHelm
    ? `helm-release) echo ", which helm uninstalls with all that its chart made" ;;`
    : `HelmChart.helm.cattle.io) echo ", whose release k3s uninstalls with all that its chart made" ;;`;
  return `
# list KIND: what carries the label, when it goes, what k3s' own directory says of it, and whether it was applied here: controllers copy labels.
list() {
  "$kubectl" get "$1" --all-namespaces --selector "keelson/cluster=$cluster" -o jsonpath='{range .items[*]}{.metadata.namespace}/{.metadata.name}|{.metadata.deletionTimestamp}|{.metadata.labels.objectset\\.rio\\.cattle\\.io/hash}|{.metadata.managedFields[?(@.manager=="keelson")].operation}{"\\n"}{end}'
}

# Those go first whose controllers still have to see to it, and last what others may lie in.
deletion_rank() {
  case $1 in
    *WebhookConfiguration.admissionregistration.k8s.io | APIService.*) echo 1 ;;
    HelmChart.helm.cattle.io) echo 4 ;;
    HelmChartConfig.helm.cattle.io | ConfigMap | Secret | ServiceAccount | LimitRange | ResourceQuota) echo 5 ;;
    *.rbac.authorization.k8s.io | IngressClass.* | StorageClass.* | PriorityClass.* | RuntimeClass.*) echo 5 ;;
    PersistentVolume | PersistentVolumeClaim) echo 7 ;;
    CustomResourceDefinition.*) echo 8 ;;
    Namespace) echo 9 ;;
    *.gateway.networking.k8s.io) echo 2 ;;
    *.k8s.io | *.apps | *.batch | *.autoscaling | *.policy) echo 3 ;;
    *.*) echo 2 ;;
    *) echo 3 ;;
  esac
}

# not_wanted KIND: of what is listed, what the cluster file has no more. What says no namespace may lie in any. What kubeadm and Kubernetes
# make themselves is never deleted, though it may have been changed here.
not_wanted() {
  awk -F '|' -v kind="$1" -v rank="$(deletion_rank "$1")" '
    function name_of(id) { sub(/^[^\\/]*\\//, "", id); return id }
    NR == FNR {
      split($0, word, " ")
      if (word[1] == kind) { wanted[word[2]] = 1; named[name_of(word[2])] = 1; if (word[2] ~ /^\\//) anywhere[name_of(word[2])] = 1 }
      next
    }
    $1 == "" || $2 != "" || $3 != "" || $4 !~ /Apply/ { next }
    ($1 in wanted) || (name_of($1) in anywhere) || ($1 ~ /^\\// && name_of($1) in named) { next }
    kind == "Namespace" && $1 ~ /^\\/(default|kube-.*)$/ { next }
    $1 ~ /^kube-system\\/(coredns|kube-dns|kube-proxy|kubeadm-config|kubelet-config)$/ || $1 == "kube-public/cluster-info" { next }
    { print rank, kind, $1 }' "$here/objects.txt" -
}

# is_gone KIND: neither a definition nor a further API server has to do with its group, so there can be no object of it.
is_gone() {
  services=$("$kubectl" get apiservices.apiregistration.k8s.io -o name 2>/dev/null) || return 1
  ! printf '%s\\n' "$services" | grep -q "\\.\${1#*.}$"
}

# Sets left to rank, kind and object of each, in the order in which they go, and unlisted to kinds that nobody serves now.
find_left() {
  left=
  unlisted=
  for kind in $(union "$kinds $known_kinds"); do
    if listed=$(list "$kind" 2>/dev/null); then
      left="$left$(printf '%s\\n' "$listed" | not_wanted "$kind")
"
    else
      problem=$(list "$kind" 2>&1 >/dev/null) || :
      case $problem in
        *"the server doesn't have a resource type"*) if is_gone "$kind"; then continue; fi ;;
        *)
          [ "$prune" = no ] || die "objects of kind $kind could not be listed: $problem" "run this again"
          warn "objects of kind $kind could not be listed: $problem"
          ;;
      esac
      unlisted="$unlisted $kind"
    fi
  done
${byHelm ? findReleases : ''}  left=$(printf '%s' "$left" | sed '/^$/d' | sort)
}

# stays KIND: what holds data or other people's objects is deleted only by a word of its own.
stays() {
  [ "$prune_data" = no ] || return 1
  case $1 in Namespace | CustomResourceDefinition.* | PersistentVolume | PersistentVolumeClaim) return 0 ;; *) return 1 ;; esac
}

count() { "$kubectl" get "$@" -o name 2>/dev/null | wc -l | tr -d ' '; }

# with_it KIND OBJECT: what goes with it.
with_it() {
  case $1 in
    Namespace)
      echo ", with all that lies in it: $(count pods --namespace "\${2#/}") pods, $(count persistentvolumeclaims --namespace "\${2#/}") claims and the rest"
      ;;
    CustomResourceDefinition.*) echo ", with all objects of its kind: $(count "\${2#/}" --all-namespaces)" ;;
    PersistentVolumeClaim | PersistentVolume) echo ", with its data unless the volume is retained" ;;
    ${note}
  esac
}

# each_left COMMAND: runs it with kind and object of each.
each_left() {
  [ -n "$left" ] || return 0
  while read -r _ kind object; do
    "$1" "$kind" "$object" </dev/null
  done <<END
$left
END
}

tell() {
  if stays "$1"; then say "stays       $1 \${2#/}, which --prune-data deletes$(with_it "$1" "$2")"; else say "$verb $1 \${2#/}$(with_it "$1" "$2")"; fi
}

delete() {
  if stays "$1"; then
    kept="$kept $1"
    tell "$1" "$2"
    return
  fi
  tell "$1" "$2"
  space=\${2%%/*}
  name=\${2#*/}
  case $1 in
${byHelm ? deleteRelease : ''}    *) "$kubectl" delete "$1" "$name" \${space:+"--namespace=$space"} --ignore-not-found --timeout="$(patience)" ;;
  esac || die "$1 \${2#/} could not be deleted" "see above; what waits for a finalizer needs the program that sets it: bring that back, or take the finalizer off; then run this again"
}

# What the cluster file has no more: told, or deleted.
see_to_left() {
  find_left
  kept=
  if [ "$prune" = no ]; then
    [ -n "$left" ] || return 0
    say "the cluster has what the cluster file has no more; --prune deletes it:"
    verb='too many   '
    each_left tell
  elif [ "$dry_run" = yes ]; then
    verb='would delete'
    each_left tell
  else
    verb='deleting   '
    each_left delete
    write_inventory "$(union "$kinds $unlisted $kept")" "${byHelm ? '$(union "$kept_releases")' : ''}"
  fi
}
`;
}

const main = `
main() {
  parse_options "$@"
  look_before
  if [ "$dry_run" = no ] || [ "$prune" = yes ]; then read_inventory; fi
  apply_all
  if [ "$dry_run" = no ] || [ "$prune" = yes ]; then see_to_left; fi
  if [ "$dry_run" = yes ]; then say "$node: nothing was done"; else say "$node: done"; fi
}
`;
