// Says what the helm-controller of k3s makes of HelmCharts: the arguments of the job that runs helm, and the files that the job finds.
//
// Stdin is a JSON list of {"chart": HelmChart, "config": HelmChartConfig or null}, stdout a JSON list of {"args", "files"} or {"error"}.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	_ "unsafe"

	helm "github.com/k3s-io/helm-controller/pkg/apis/helm.cattle.io/v1"
	_ "github.com/k3s-io/helm-controller/pkg/controllers/chart"
	batch "k8s.io/api/batch/v1"
	core "k8s.io/api/core/v1"
)

// The controller has these for itself; what is around them asks an API server what there is.
//
//go:linkname jobOf github.com/k3s-io/helm-controller/pkg/controllers/chart.job
func jobOf(chart *helm.HelmChart, port string) (*batch.Job, *core.Secret, *core.ConfigMap)

//go:linkname addConfig github.com/k3s-io/helm-controller/pkg/controllers/chart.valuesSecretAddConfig
func addConfig(job *batch.Job, secret *core.Secret, config *helm.HelmChartConfig)

type asked struct {
	Chart  helm.HelmChart        `json:"chart"`
	Config *helm.HelmChartConfig `json:"config"`
}

type made struct {
	Error string            `json:"error,omitempty"`
	Args  []string          `json:"args"`
	Files map[string]string `json:"files"`
}

func main() {
	var texts []json.RawMessage
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	answers := []made{}
	for _, text := range texts {
		answers = append(answers, answer(text))
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func answer(text []byte) made {
	var one asked
	if err := json.Unmarshal(text, &one); err != nil {
		return made{Error: err.Error()}
	}
	job, secret, _ := jobOf(&one.Chart, "6443")
	if one.Config != nil {
		addConfig(job, secret, one.Config)
	}
	files := map[string]string{}
	for _, volume := range job.Spec.Template.Spec.Volumes {
		if volume.Name != "values" {
			continue
		}
		for _, item := range volume.Projected.Sources[0].Secret.Items {
			files[item.Path] = string(secret.Data[item.Key])
		}
	}
	return made{Args: job.Spec.Template.Spec.Containers[0].Args, Files: files}
}
