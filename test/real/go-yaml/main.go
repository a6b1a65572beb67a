// Reads YAML by the readers of Go that Kubernetes and its tools have, and says what they read as JSON.
//
// Stdin is a JSON list of texts, stdout a JSON map of readers to lists of what each read of each text: {"is": value} or {"error": text}.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"strconv"
	"strings"

	goccy "github.com/goccy/go-yaml"
	yamlin3 "go.yaml.in/yaml/v3"
	yamlin4 "go.yaml.in/yaml/v4"
	yaml2 "gopkg.in/yaml.v2"
	yaml3 "gopkg.in/yaml.v3"
	machinery "k8s.io/apimachinery/pkg/util/yaml"
	sigs "sigs.k8s.io/yaml"
)

type answer struct {
	Is    any    `json:"is"`
	Error string `json:"error,omitempty"`
}

type reader func(text []byte) (any, error)

func by(unmarshal func([]byte, any) error) reader {
	return func(text []byte) (value any, err error) {
		err = unmarshal(text, &value)
		return value, err
	}
}

func main() {
	var texts []string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		fail(err)
	}
	answers := map[string][]answer{}
	for name, read := range map[string]reader{
		"sigs.k8s.io/yaml":        func(text []byte) (any, error) { return fromJSON(sigs.YAMLToJSON(text)) },
		"sigs.k8s.io/yaml strict": func(text []byte) (any, error) { return fromJSON(sigs.YAMLToJSONStrict(text)) },
		"k8s.io/apimachinery":     func(text []byte) (any, error) { return fromJSON(machinery.ToJSON(text)) },
		"gopkg.in/yaml.v2":        by(func(text []byte, into any) error { return yaml2.Unmarshal(text, into) }),
		"gopkg.in/yaml.v3":        by(func(text []byte, into any) error { return yaml3.Unmarshal(text, into) }),
		"go.yaml.in/yaml/v3":      by(func(text []byte, into any) error { return yamlin3.Unmarshal(text, into) }),
		"go.yaml.in/yaml/v4":      by(func(text []byte, into any) error { return yamlin4.Unmarshal(text, into) }),
		"goccy/go-yaml":           by(func(text []byte, into any) error { return goccy.Unmarshal(text, into) }),
	} {
		for _, text := range texts {
			answers[name] = append(answers[name], told(read, []byte(text)))
		}
	}
	answers["k8s.io/apimachinery stream"] = stream(texts)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	if err := out.Encode(answers); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func told(read reader, text []byte) (found answer) {
	defer func() {
		if panicked := recover(); panicked != nil {
			found = answer{Error: fmt.Sprint("panic: ", panicked)}
		}
	}()
	value, err := read(text)
	if err != nil {
		return answer{Error: err.Error()}
	}
	return answer{Is: plain(value)}
}

// All texts as documents of one stream, as the deploy controller of k3s and kubectl take files apart.
func stream(texts []string) []answer {
	documents := machinery.NewYAMLReader(bufio.NewReader(strings.NewReader(strings.Join(texts, "---\n"))))
	found := []answer{}
	for {
		document, err := documents.Read()
		if err == io.EOF {
			return found
		}
		if err != nil {
			return append(found, answer{Error: err.Error()})
		}
		found = append(found, told(func(text []byte) (any, error) { return fromJSON(machinery.ToJSON(text)) }, document))
	}
}

func fromJSON(text []byte, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var value any
	err = decoder.Decode(&value)
	return value, err
}

// What JSON cannot tell is told by a map with one key that begins with two exclamation marks.
func plain(value any) any {
	switch given := value.(type) {
	case nil, bool, string:
		return given
	case json.Number:
		// A float without a fraction has only digits in JSON, too.
		_, signed := strconv.ParseInt(string(given), 10, 64)
		_, unsigned := strconv.ParseUint(string(given), 10, 64)
		if signed != nil && unsigned != nil {
			number, _ := given.Float64()
			return float(number)
		}
		return whole(string(given))
	case int:
		return whole(strconv.Itoa(given))
	case int64:
		return whole(strconv.FormatInt(given, 10))
	case uint64:
		return whole(strconv.FormatUint(given, 10))
	case float64:
		return float(given)
	case []any:
		list := make([]any, len(given))
		for i, item := range given {
			list[i] = plain(item)
		}
		return list
	case map[string]any:
		entries := make(map[string]any, len(given))
		for key, item := range given {
			entries[key] = plain(item)
		}
		return entries
	case map[any]any:
		entries := make(map[string]any, len(given))
		for key, item := range given {
			name, isText := key.(string)
			if !isText {
				name = fmt.Sprintf("!!%T %v", key, key)
			}
			entries[name] = plain(item)
		}
		return entries
	}
	return map[string]any{fmt.Sprintf("!!%T", value): fmt.Sprint(value)}
}

func whole(digits string) any {
	return map[string]any{"!!int": digits}
}

func float(number float64) any {
	if math.IsNaN(number) || math.IsInf(number, 0) {
		return map[string]any{"!!float": fmt.Sprint(number)}
	}
	return number
}
