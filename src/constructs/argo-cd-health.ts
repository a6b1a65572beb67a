/**
 * How Argo CD tells the health of kinds that it knows nothing of: Lua by key of its ConfigMap `argocd-cm`.
 *
 * Of a HelmChart nothing says that its release stands: healthy means that the job was made and has not failed.
 * @see https://github.com/k3s-io/helm-controller/blob/v0.17.7/pkg/apis/helm.cattle.io/v1/types.go
 *
 * The check of Application itself was taken out of Argo CD 1.8; without it waves do not wait for the Applications in them.
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/docs/operator-manual/health.md#argocd-app
 */
export const argoCdHealth: Readonly<Record<string, string>> = {
  'resource.customizations.health.argoproj.io_Application': `local health = obj.status and obj.status.health
if health and health.status then
  return { status = health.status, message = health.message or "" }
end
return { status = "Progressing", message = "not looked at yet" }
`,
  'resource.customizations.health.helm.cattle.io_HelmChart': `local status = obj.status or {}
local made = status.jobName ~= nil and status.jobName ~= ""
for _, condition in ipairs(status.conditions or {}) do
  if condition.status == "True" then
    if condition.type == "Failed" then
      return { status = "Degraded", message = condition.message or "the job failed" }
    end
    made = made or condition.type == "JobCreated"
  end
end
if made then
  return { status = "Healthy", message = "the job was made" }
end
return { status = "Progressing", message = "waiting for the job" }
`,
};
