package main

import (
	"context"
	"time"

	api "github.com/k3s-io/api/pkg/crds"
	helm "github.com/k3s-io/helm-controller/pkg/crds"
	"github.com/rancher/wrangler/v3/pkg/crd"
	extensions "k8s.io/apiextensions-apiserver/pkg/client/clientset/clientset/typed/apiextensions/v1"
	"k8s.io/client-go/rest"
)

// define has the API server serve the kinds that a k3s server brings: Addon, HelmChart and their like, as their modules carry them.
func define(config *rest.Config) error {
	client, err := extensions.NewForConfig(config)
	if err != nil {
		return err
	}
	addons, err := api.List()
	if err != nil {
		return err
	}
	charts, err := helm.List()
	if err != nil {
		return err
	}
	return crd.BatchCreateCRDs(context.Background(), client.CustomResourceDefinitions(), nil, time.Minute, append(addons, charts...))
}
