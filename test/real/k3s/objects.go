package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strings"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/yaml"
)

// objectsIn reads all objects of a file, those in lists one by one. One document that cannot be read keeps all of them from being.
func objectsIn(text []byte) ([]runtime.Object, error) {
	var objects []runtime.Object
	documents := yaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
	for number := 1; ; number++ {
		document, err := documents.Read()
		if err == io.EOF {
			return objects, nil
		}
		if err == nil {
			objects, err = appendObjects(objects, document)
		}
		if err != nil {
			return nil, fmt.Errorf("document %d: %w", number, err)
		}
	}
}

func appendObjects(objects []runtime.Object, document []byte) ([]runtime.Object, error) {
	if saysNothing(string(document)) {
		return objects, nil
	}
	data, err := yaml.ToJSON(document)
	if err != nil {
		return nil, err
	}
	object, _, err := unstructured.UnstructuredJSONScheme.Decode(data, nil, nil)
	if err != nil {
		return nil, err
	}
	list, isList := object.(*unstructured.UnstructuredList)
	if !isList {
		return append(objects, object), nil
	}
	for i := range list.Items {
		objects = append(objects, &list.Items[i])
	}
	return objects, nil
}

// saysNothing tells whether a document holds comments and separators alone.
func saysNothing(document string) bool {
	for line := range strings.SplitSeq(document, "\n") {
		if line = strings.TrimSpace(line); line != "" && line != "---" && !strings.HasPrefix(line, "#") {
			return false
		}
	}
	return true
}
