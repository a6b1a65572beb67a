// Builds folders as the kustomize-controller of Flux does: it writes the kustomization that it makes of a folder and of its own object, then builds that.
//
// Takes a JSON list of {root, path, kustomization} on stdin, and gives a list of {generated, objects} or {error} on stdout.
//
// See https://github.com/fluxcd/kustomize-controller/blob/v1.8.2/internal/controller/kustomization_controller.go (generate, build)
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/fluxcd/pkg/kustomize"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"sigs.k8s.io/yaml"
)

type job struct {
	Root          string         `json:"root"`
	Path          string         `json:"path"`
	Kustomization map[string]any `json:"kustomization"`
}

type built struct {
	// The index that was made where the folder had none.
	Generated string           `json:"generated,omitempty"`
	Objects   []map[string]any `json:"objects,omitempty"`
	Error     string           `json:"error,omitempty"`
}

func main() {
	var jobs []job
	if err := json.NewDecoder(os.Stdin).Decode(&jobs); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	results := make([]built, 0, len(jobs))
	for _, one := range jobs {
		result, err := build(one)
		if err != nil {
			result = built{Error: err.Error()}
		}
		results = append(results, result)
	}
	if err := json.NewEncoder(os.Stdout).Encode(results); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func build(given job) (built, error) {
	folder := filepath.Join(given.Root, given.Path)
	if _, err := os.Stat(folder); err != nil {
		return built{}, err
	}
	action, err := kustomize.NewGenerator(given.Root, unstructured.Unstructured{Object: given.Kustomization}).WriteFile(folder)
	if err != nil {
		return built{}, err
	}
	var result built
	if action == kustomize.CreatedAction {
		index, err := os.ReadFile(filepath.Join(folder, "kustomization.yaml"))
		if err != nil {
			return built{}, err
		}
		result.Generated = string(index)
	}
	resources, err := kustomize.SecureBuild(given.Root, folder, false)
	if err != nil {
		return built{}, err
	}
	for _, resource := range resources.Resources() {
		text, err := resource.AsYAML()
		if err != nil {
			return built{}, err
		}
		var object map[string]any
		if err := yaml.Unmarshal(text, &object); err != nil {
			return built{}, err
		}
		result.Objects = append(result.Objects, object)
	}
	return result, nil
}
