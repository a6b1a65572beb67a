// Tells where containerd pulls from: for each registry, the hosts that it asks in order, by a folder of hosts.toml files.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/containerd/containerd/v2/core/remotes/docker"
	"github.com/containerd/containerd/v2/core/remotes/docker/config"
)

type asked struct {
	URL     string `json:"url"`
	Pulls   bool   `json:"pulls"`
	Pushes  bool   `json:"pushes"`
	Resolve bool   `json:"resolves"`
}

func main() {
	folder, registries := os.Args[1], os.Args[2:]
	hosts := config.ConfigureHosts(context.Background(), config.HostOptions{HostDir: config.HostDirFromRoot(folder)})
	told := map[string][]asked{}
	for _, registry := range registries {
		found, err := hosts(registry)
		if err != nil {
			fmt.Fprintf(os.Stderr, "%s: %v\n", registry, err)
			os.Exit(1)
		}
		for _, host := range found {
			told[registry] = append(told[registry], asked{
				URL:     host.Scheme + "://" + host.Host + host.Path,
				Pulls:   host.Capabilities.Has(docker.HostCapabilityPull),
				Resolve: host.Capabilities.Has(docker.HostCapabilityResolve),
				Pushes:  host.Capabilities.Has(docker.HostCapabilityPush),
			})
		}
	}
	if err := json.NewEncoder(os.Stdout).Encode(told); err != nil {
		panic(err)
	}
}
