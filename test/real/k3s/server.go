package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"time"

	addonv1 "github.com/k3s-io/api/k3s.cattle.io/v1"
	k3s "github.com/k3s-io/api/pkg/generated/controllers/k3s.cattle.io"
	controllers "github.com/k3s-io/api/pkg/generated/controllers/k3s.cattle.io/v1"
	"github.com/rancher/wrangler/v3/pkg/apply"
	"github.com/rancher/wrangler/v3/pkg/objectset"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/rest"
)

const (
	addonNamespace = "kube-system"
	kindsNote      = "addon.k3s.cattle.io/gvks"
)

// epoch is when builders of images say that every file was changed.
var epoch = time.Unix(0, 0)

// server is what one k3s server knows between two looks at its folder; it forgets all of it when it starts anew.
type server struct {
	folder    string
	disabled  map[string]bool
	apply     apply.Apply
	addons    controllers.AddonClient
	discovery discovery.DiscoveryInterface
	changed   map[string]time.Time
	served    map[schema.GroupVersionKind]bool
	// Until one pass ends well, every file is taken.
	everything bool
}

func newServer(config *rest.Config, folder string, disabled []string) (*server, error) {
	found, err := discovery.NewDiscoveryClientForConfig(config)
	if err != nil {
		return nil, err
	}
	factory, err := k3s.NewFactoryFromConfig(config)
	if err != nil {
		return nil, err
	}
	s := &server{
		folder:   folder,
		disabled: map[string]bool{},
		// As k3s makes it, but for the rate of one a second and Addon.
		apply:      apply.New(found, apply.NewClientFactory(config)).WithDynamicLookup().WithRateLimiting(1e6),
		addons:     factory.K3s().V1().Addon(),
		discovery:  found,
		changed:    map[string]time.Time{},
		served:     map[schema.GroupVersionKind]bool{},
		everything: true,
	}
	for _, word := range disabled {
		s.disabled[word] = true
	}
	return s, nil
}

// pass looks at the folder once. What it did with a file is told before the next one is taken; where telling fails, the pass ends.
func (s *server) pass(tell func(path string, failure error) error) error {
	entries, err := entriesOf(s.folder)
	if err != nil {
		return err
	}
	skipped := map[string]bool{}
	for _, entry := range entries {
		if name, isSkip := strings.CutSuffix(entry.info.Name(), ".skip"); isSkip {
			skipped[name] = true
		}
	}
	fine := true
	for _, entry := range entries {
		if entry.info.IsDir() {
			continue
		}
		var failure error
		switch name := entry.info.Name(); {
		case s.isDisabled(entry.path):
			failure = s.remove(entry)
		case strings.HasPrefix(name, "."), skipped[name], !isManifest(name):
			continue
		default:
			changed := entry.info.ModTime()
			if !s.everything && !changed.Equal(epoch) && changed.Equal(s.changed[entry.path]) {
				continue
			}
			if failure = s.deploy(entry.path); failure == nil {
				s.changed[entry.path] = changed
			}
		}
		fine = fine && failure == nil
		if err := tell(entry.path, failure); err != nil {
			return err
		}
	}
	if fine {
		s.everything = false
	}
	return nil
}

// deploy applies a file, in the name of its Addon.
func (s *server) deploy(path string) error {
	addon, err := s.addonOf(path)
	if err != nil {
		return err
	}
	addon.Spec.Source = filepath.Join(s.folder, path)
	if addon.UID == "" {
		if addon, err = s.addons.Create(addon); err != nil {
			return err
		}
	}
	text, err := os.ReadFile(filepath.Join(s.folder, path))
	if err != nil {
		return err
	}
	sum := sha256.Sum256(text)
	checksum := hex.EncodeToString(sum[:])
	if !s.everything && addon.Spec.Checksum == checksum {
		return nil
	}
	objects, err := objectsIn(text)
	if err != nil {
		return err
	}
	set := objectset.NewObjectSet(objects...)
	kinds, err := s.servedOf(append(set.GVKs(), notedKinds(addon)...))
	if err != nil {
		return err
	}
	if err := s.apply.WithOwner(addon).WithGVK(kinds...).Apply(set); err != nil {
		return err
	}
	names := []string{}
	for _, kind := range set.GVKs() {
		names = append(names, kind.String())
	}
	if addon.Annotations == nil {
		addon.Annotations = map[string]string{}
	}
	addon.Annotations[kindsNote] = strings.Join(names, ";")
	addon.Spec.Checksum = checksum
	_, err = s.addons.Update(addon)
	return err
}

// remove deletes what a disabled file brought, then the file unless it is reached through a link, then its Addon.
func (s *server) remove(entry entry) error {
	addon, err := s.addonOf(entry.path)
	if err != nil {
		return err
	}
	kinds := notedKinds(addon)
	path := filepath.Join(s.folder, entry.path)
	if text, err := os.ReadFile(path); err == nil {
		if objects, err := objectsIn(text); err == nil {
			kinds = append(kinds, objectset.NewObjectSet(objects...).GVKs()...)
		}
	}
	if kinds, err = s.servedOf(kinds); err != nil {
		return err
	}
	if err := s.apply.WithOwner(addon).WithGVK(kinds...).ApplyObjects(); err != nil {
		return err
	}
	if !entry.linked {
		if err := os.Remove(path); err != nil {
			return err
		}
	}
	err = s.addons.Delete(addon.Namespace, addon.Name, &metav1.DeleteOptions{})
	if apierrors.IsNotFound(err) {
		return nil
	}
	return err
}

// addonOf finds the Addon of a file, named by the file up to its first dot, or makes one that is not stored yet.
func (s *server) addonOf(path string) (*addonv1.Addon, error) {
	name, _, _ := strings.Cut(filepath.Base(path), ".")
	found, err := s.addons.Get(addonNamespace, name, metav1.GetOptions{})
	if apierrors.IsNotFound(err) {
		return addonv1.NewAddon(addonNamespace, name, addonv1.Addon{}), nil
	}
	return found, err
}

// servedOf leaves kinds out that were never served since the start.
func (s *server) servedOf(kinds []schema.GroupVersionKind) ([]schema.GroupVersionKind, error) {
	known := []schema.GroupVersionKind{}
	for _, kind := range kinds {
		if !s.served[kind] {
			resources, err := s.discovery.ServerResourcesForGroupVersion(kind.GroupVersion().String())
			if err != nil && !apierrors.IsNotFound(err) {
				return nil, err
			}
			if err == nil {
				for _, resource := range resources.APIResources {
					if resource.Group == "" && resource.Version == "" {
						s.served[kind.GroupVersion().WithKind(resource.Kind)] = true
					}
				}
			}
		}
		if s.served[kind] {
			known = append(known, kind)
		}
	}
	return known, nil
}

// notedKinds reads the kinds that an Addon had when it was applied without an error last.
func notedKinds(addon *addonv1.Addon) []schema.GroupVersionKind {
	var kinds []schema.GroupVersionKind
	for _, text := range strings.Split(addon.Annotations[kindsNote], ";") {
		version, kind, ok := strings.Cut(text, ", Kind=")
		if !ok || strings.Contains(kind, ", Kind=") {
			continue
		}
		group, version, _ := strings.Cut(version, "/")
		kinds = append(kinds, schema.GroupVersionKind{Group: group, Version: version, Kind: kind})
	}
	return kinds
}

func (s *server) isDisabled(path string) bool {
	for folder := filepath.Dir(path); folder != "."; folder = filepath.Dir(folder) {
		if s.disabled[folder] {
			return true
		}
	}
	name := filepath.Base(path)
	return isManifest(name) && s.disabled[strings.TrimSuffix(name, filepath.Ext(name))]
}

func isManifest(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".yaml", ".yml", ".json":
		return true
	}
	return false
}

// entry is something in the folder.
type entry struct {
	path   string
	info   fs.FileInfo
	linked bool
}

// entriesOf walks the folder, and folders that are linked from it, but no link within those. All are in the byte order of their paths.
func entriesOf(folder string) ([]entry, error) {
	var entries []entry
	var walk func(root, prefix string, linked bool) error
	walk = func(root, prefix string, linked bool) error {
		return filepath.Walk(root, func(path string, info fs.FileInfo, err error) error {
			if err != nil {
				return err
			}
			below, err := filepath.Rel(root, path)
			if err != nil {
				return err
			}
			here := filepath.Join(prefix, below)
			if info.Mode()&fs.ModeSymlink != 0 && !linked {
				target, err := os.Stat(path)
				if err != nil {
					return err
				}
				if target.IsDir() {
					real, err := filepath.EvalSymlinks(path)
					if err != nil {
						return err
					}
					return walk(real, here, true)
				}
			}
			entries = append(entries, entry{path: here, info: info, linked: linked})
			return nil
		})
	}
	if err := walk(folder, "", false); err != nil {
		return nil, err
	}
	sort.Slice(entries, func(i, j int) bool { return entries[i].path < entries[j].path })
	return entries, nil
}
