// Command deploy looks at a folder of manifests as a k3s server does and applies it with what a k3s server applies it with: the object sets of
// wrangler, the Addons and definitions of k3s. The module of k3s itself is not to be had, so the way through the folder is written anew here.
//
// It takes one line of JSON after the other and answers each with lines of JSON.
//
// See https://github.com/k3s-io/k3s/blob/v1.34.1%2Bk3s1/pkg/deploy/controller.go for what k3s does.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/sirupsen/logrus"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/tools/clientcmd"
)

// order is a line that comes in.
type order struct {
	Do string `json:"do"`
	// Disable holds the words of --disable; for "start".
	Disable []string `json:"disable"`
}

// answer is a line that goes out.
type answer struct {
	// Did is "defined", "started", "file", "passed" or "failed".
	Did string `json:"did"`
	// Path of the file that was dealt with, from the folder.
	Path string `json:"path,omitempty"`
	// Requests that changed something, in order.
	Requests []request `json:"requests,omitempty"`
	// Error tells what a file or the walk failed with.
	Error string `json:"error,omitempty"`
}

func main() {
	kubeconfig := flag.String("kubeconfig", "", "who speaks to which API server")
	folder := flag.String("folder", "", "the folder to look at")
	flag.Parse()
	logrus.SetOutput(io.Discard)
	if err := run(*kubeconfig, *folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(kubeconfig, folder string) error {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return err
	}
	// Histories are played faster than a cluster lives.
	config.QPS = -1
	heard := &recorder{}
	watched := rest.CopyConfig(config)
	watched.Wrap(heard.around)

	orders := bufio.NewScanner(os.Stdin)
	orders.Buffer(nil, 1<<20)
	answers := json.NewEncoder(os.Stdout)
	next := func() (order, error) {
		if !orders.Scan() {
			return order{}, io.EOF
		}
		var given order
		return given, json.Unmarshal(orders.Bytes(), &given)
	}
	var server *server
	for {
		given, err := next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		said := answer{}
		switch given.Do {
		case "define":
			said.Did = "defined"
			err = define(config)
		case "start":
			said.Did = "started"
			server, err = newServer(watched, folder, given.Disable)
		case "pass":
			said.Did = "passed"
			err = server.pass(func(path string, failure error) error {
				done := answer{Did: "file", Path: path, Requests: heard.take()}
				if failure != nil {
					done.Error = failure.Error()
				}
				if err := answers.Encode(done); err != nil {
					return err
				}
				// A pass lists the folder once and takes its time: what happens meanwhile happens before this line comes.
				given, err := next()
				if err == nil && given.Do != "on" {
					err = fmt.Errorf("%q amid a pass", given.Do)
				}
				return err
			})
		default:
			err = fmt.Errorf("unknown order %q", given.Do)
		}
		if err != nil {
			said = answer{Did: "failed", Error: err.Error()}
		}
		if err := answers.Encode(said); err != nil {
			return err
		}
	}
}
