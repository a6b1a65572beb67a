package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
)

// request is a request that changed something, or was refused.
type request struct {
	Method string `json:"method"`
	// Path of the object, its name included.
	Path   string `json:"path"`
	Status int    `json:"status"`
	// Reason of a refusal, in the words of the API server.
	Reason string `json:"reason,omitempty"`
	// UID of the object, where the answer tells it.
	UID string `json:"uid,omitempty"`
}

// recorder notes what goes to the API server and is more than a question.
type recorder struct {
	mu    sync.Mutex
	heard []request
}

type wire func(*http.Request) (*http.Response, error)

func (w wire) RoundTrip(asked *http.Request) (*http.Response, error) { return w(asked) }

func (r *recorder) around(inner http.RoundTripper) http.RoundTripper {
	return wire(func(asked *http.Request) (*http.Response, error) {
		answered, err := inner.RoundTrip(asked)
		if err != nil || asked.Method == http.MethodGet {
			return answered, err
		}
		body, err := io.ReadAll(answered.Body)
		_ = answered.Body.Close()
		answered.Body = io.NopCloser(bytes.NewReader(body))
		if err != nil {
			return answered, err
		}
		var object struct {
			Metadata struct{ Name, UID string }
			Details  struct{ UID string }
			Reason   string
		}
		_ = json.Unmarshal(body, &object)
		path := asked.URL.Path
		if asked.Method == http.MethodPost {
			path = strings.TrimSuffix(path, "/") + "/" + object.Metadata.Name
		}
		r.mu.Lock()
		defer r.mu.Unlock()
		r.heard = append(r.heard, request{
			Method: asked.Method,
			Path:   path,
			Status: answered.StatusCode,
			Reason: object.Reason,
			// The answer to a deletion tells what is gone at once in its details.
			UID: object.Metadata.UID + object.Details.UID,
		})
		return answered, nil
	})
}

// take gives what was heard since it was asked last.
func (r *recorder) take() []request {
	r.mu.Lock()
	defer r.mu.Unlock()
	heard := r.heard
	r.heard = nil
	return heard
}
