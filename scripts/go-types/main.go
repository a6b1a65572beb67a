// Command go-types writes schemas of Go types as the strict JSON decoder of a program takes them.
//
// It reads a request on stdin and prints one JSON document per kind. Only source text is read: nothing of the
// packages is built. Keywords that their authors say by markers (+kubebuilder:validation:…, +listType, +enum) are carried over.
package main

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strconv"
	"strings"
)

// request says which types are wanted, and where the packages that they are made of lie.
type request struct {
	// Folder of a module, by the import path of the module.
	Modules map[string]string `json:"modules"`
	Package string            `json:"package"`
	Types   []string          `json:"types"`
	// Nothing is required, and null is as good as absent.
	Lenient bool `json:"lenient"`
	// Values that a program takes, by `Type.field` or by `Type`; of a type, none are its constants. With them goes the marker
	// +enum, which definitions do not act on.
	Enums map[string][]string `json:"enums"`
}

type schema map[string]any

// pack is one package: its types, where each was declared, and the texts that it declares of each type.
type pack struct {
	path   string
	types  map[string]*ast.TypeSpec
	docs   map[string]string
	files  map[string]*ast.File
	values map[string][]string
	// Types that read themselves, which their fields do not tell of.
	readers map[string]bool
}

type reader struct {
	request
	packs map[string]*pack
	// Types that are being read, against types that contain themselves.
	open map[string]bool
}

func main() {
	var r reader
	if err := json.NewDecoder(os.Stdin).Decode(&r.request); err != nil {
		fail("%v", err)
	}
	r.packs = map[string]*pack{}
	r.open = map[string]bool{}
	out := map[string]schema{}
	for _, name := range r.Types {
		out[name] = r.named(r.Package, name)
	}
	encoder := json.NewEncoder(os.Stdout)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(out); err != nil {
		fail("%v", err)
	}
}

func fail(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "go-types: "+format+"\n", args...)
	os.Exit(1)
}

// load parses a package once.
func (r *reader) load(path string) *pack {
	if p, ok := r.packs[path]; ok {
		return p
	}
	p := &pack{path: path, types: map[string]*ast.TypeSpec{}, docs: map[string]string{}, files: map[string]*ast.File{}, values: map[string][]string{}, readers: map[string]bool{}}
	r.packs[path] = p
	names, err := filepath.Glob(filepath.Join(r.folder(path), "*.go"))
	if err != nil || len(names) == 0 {
		fail("no source of %s", path)
	}
	set := token.NewFileSet()
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			fail("%v", err)
		}
		for _, declaration := range file.Decls {
			switch declaration := declaration.(type) {
			case *ast.GenDecl:
				p.add(file, declaration)
			case *ast.FuncDecl:
				if declaration.Recv != nil && declaration.Name.Name == "UnmarshalJSON" {
					p.readers[receiver(declaration)] = true
				}
			}
		}
	}
	return p
}

func receiver(method *ast.FuncDecl) string {
	switch of := method.Recv.List[0].Type.(type) {
	case *ast.StarExpr:
		if name, ok := of.X.(*ast.Ident); ok {
			return name.Name
		}
	case *ast.Ident:
		return of.Name
	}
	return ""
}

func (p *pack) add(file *ast.File, declaration *ast.GenDecl) {
	for _, spec := range declaration.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			p.types[spec.Name.Name] = spec
			p.files[spec.Name.Name] = file
			p.docs[spec.Name.Name] = textOf(declaration.Doc) + textOf(spec.Doc)
		case *ast.ValueSpec:
			named, ok := spec.Type.(*ast.Ident)
			if !ok || declaration.Tok != token.CONST {
				continue
			}
			for _, value := range spec.Values {
				if literal, ok := value.(*ast.BasicLit); ok && literal.Kind == token.STRING {
					text, _ := strconv.Unquote(literal.Value)
					p.values[named.Name] = append(p.values[named.Name], text)
				}
			}
		}
	}
}

// folder finds a package below the module with the longest path that leads to it.
func (r *reader) folder(path string) string {
	best := ""
	for module := range r.Modules {
		if (path == module || strings.HasPrefix(path, module+"/")) && len(module) > len(best) {
			best = module
		}
	}
	if best == "" {
		fail("no module holds %s", path)
	}
	return filepath.Join(r.Modules[best], strings.TrimPrefix(path, best))
}

// wellKnown are types that read and write themselves.
// See https://github.com/kubernetes/apimachinery/tree/v0.34.1/pkg/apis/meta/v1 and pkg/util/intstr, pkg/api/resource, pkg/runtime.
var wellKnown = map[string]schema{
	"k8s.io/apimachinery/pkg/apis/meta/v1.Duration":   {"type": "string"},
	"k8s.io/apimachinery/pkg/apis/meta/v1.Time":       {"type": "string", "format": "date-time"},
	"k8s.io/apimachinery/pkg/apis/meta/v1.MicroTime":  {"type": "string", "format": "date-time"},
	"k8s.io/apimachinery/pkg/apis/meta/v1.ObjectMeta": {"type": "object"},
	"k8s.io/apimachinery/pkg/apis/meta/v1.FieldsV1":   {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString": {"x-kubernetes-int-or-string": true},
	"k8s.io/apimachinery/pkg/api/resource.Quantity":   {"x-kubernetes-int-or-string": true},
	"k8s.io/apimachinery/pkg/runtime.RawExtension":    {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
	// See https://github.com/kubernetes/kubernetes/blob/v1.34.1/cmd/kubeadm/app/apis/bootstraptoken/v1/utils.go
	"k8s.io/kubernetes/cmd/kubeadm/app/apis/bootstraptoken/v1.BootstrapTokenString": {"type": "string"},
	// See https://github.com/kubernetes/component-base/blob/v0.34.1/logs/api/v1/types.go
	"k8s.io/component-base/logs/api/v1.TimeOrMetaDuration": {"x-kubernetes-int-or-string": true},
	// Upstream reads a number of nanoseconds, and later a text.
	"time.Duration": {"x-kubernetes-int-or-string": true},
}

// named is the schema of a named type.
func (r *reader) named(path, name string) schema {
	key := path + "." + name
	if known, ok := wellKnown[key]; ok {
		return copied(known)
	}
	p := r.load(path)
	spec, ok := p.types[name]
	if !ok {
		fail("%s is not declared", key)
	}
	if p.readers[name] {
		fail("%s reads itself: say in wellKnown what it takes", key)
	}
	if r.open[key] {
		fail("%s contains itself", key)
	}
	r.open[key] = true
	out := r.of(p, p.files[name], spec.Type, name)
	delete(r.open, key)
	if values, ok := r.Enums[name]; ok && len(values) > 0 {
		out["enum"] = values
	} else if ok && len(p.values[name]) == 0 {
		fail("%s has no constants", key)
	} else if ok {
		out["enum"] = append([]string{""}, p.values[name]...)
	} else if r.Enums != nil && strings.Contains(p.docs[name], "+enum") && len(p.values[name]) > 0 {
		out["enum"] = p.values[name]
	}
	mark(out, p.docs[name])
	return out
}

// of is the schema of a type expression; name is that of the type that it is the body of.
func (r *reader) of(p *pack, file *ast.File, expression ast.Expr, name string) schema {
	switch e := expression.(type) {
	case *ast.Ident:
		if known := basic(e.Name); known != nil {
			return known
		}
		return r.named(p.path, e.Name)
	case *ast.SelectorExpr:
		return r.named(imported(file, e.X.(*ast.Ident).Name), e.Sel.Name)
	case *ast.StarExpr:
		return r.of(p, file, e.X, name)
	case *ast.ArrayType:
		if element, ok := e.Elt.(*ast.Ident); ok && element.Name == "byte" {
			return schema{"type": "string", "format": "byte"}
		}
		return schema{"type": "array", "items": r.of(p, file, e.Elt, name)}
	case *ast.MapType:
		return schema{"type": "object", "additionalProperties": r.of(p, file, e.Value, name)}
	case *ast.StructType:
		out := schema{"type": "object", "properties": map[string]any{}}
		r.fields(p, file, e, name, out)
		if properties, ok := out["properties"].(map[string]any); ok && len(properties) == 0 && !r.Lenient {
			delete(out, "properties")
		}
		return out
	case *ast.InterfaceType:
		return schema{"x-kubernetes-preserve-unknown-fields": true}
	}
	fail("%s.%s: %T is not known", p.path, name, expression)
	return nil
}

// fields adds the fields of a struct, those of embedded structs among them.
func (r *reader) fields(p *pack, file *ast.File, body *ast.StructType, name string, out schema) {
	for _, field := range body.Fields.List {
		tag := ""
		if field.Tag != nil {
			text, _ := strconv.Unquote(field.Tag.Value)
			tag = reflect.StructTag(text).Get("json")
		}
		parts := strings.Split(tag, ",")
		if parts[0] == "-" || (len(field.Names) > 0 && !field.Names[0].IsExported()) {
			continue
		}
		if len(field.Names) == 0 && parts[0] == "" {
			below := r.of(p, file, field.Type, name)
			properties, ok := below["properties"].(map[string]any)
			if !ok {
				// The embedded type reads itself, and so does what embeds it.
				delete(out, "type")
				delete(out, "properties")
				for keyword, value := range below {
					out[keyword] = value
				}
				return
			}
			for key, value := range properties {
				out["properties"].(map[string]any)[key] = value
			}
			if required, ok := below["required"]; ok {
				out["required"] = append(required.([]string), listOf(out["required"])...)
			}
			continue
		}
		key := parts[0]
		if key == "" {
			key = field.Names[0].Name
		}
		doc := textOf(field.Doc)
		value := r.of(p, file, field.Type, name)
		if values, ok := r.Enums[name+"."+key]; ok {
			value["enum"] = values
		}
		mark(value, doc)
		if r.Lenient {
			value["nullable"] = true
		}
		if !r.Lenient && !strings.Contains(tag, ",omitempty") && !strings.Contains(tag, ",omitzero") && !hasMarker(doc, "optional") && !hasMarker(doc, "kubebuilder:validation:Optional") {
			out["required"] = append(listOf(out["required"]), key)
		}
		out["properties"].(map[string]any)[key] = value
	}
	if required, ok := out["required"].([]string); ok {
		sort.Strings(required)
	}
}

func listOf(value any) []string {
	list, _ := value.([]string)
	return list
}

func basic(name string) schema {
	switch name {
	case "string":
		return schema{"type": "string"}
	case "bool":
		return schema{"type": "boolean"}
	case "float32", "float64":
		return schema{"type": "number"}
	case "int32":
		return schema{"type": "integer", "format": "int32"}
	case "int":
		return schema{"type": "integer"}
	case "int64":
		return schema{"type": "integer", "format": "int64"}
	case "int8":
		return schema{"type": "integer", "minimum": -128, "maximum": 127}
	case "int16":
		return schema{"type": "integer", "minimum": -32768, "maximum": 32767}
	case "uint", "uint64":
		return schema{"type": "integer", "minimum": 0}
	case "uint32":
		return schema{"type": "integer", "minimum": 0, "maximum": 4294967295}
	case "uint16":
		return schema{"type": "integer", "minimum": 0, "maximum": 65535}
	case "uint8", "byte":
		return schema{"type": "integer", "minimum": 0, "maximum": 255}
	case "any":
		return schema{"x-kubernetes-preserve-unknown-fields": true}
	}
	return nil
}

// imported is the path that a file knows under a name.
func imported(file *ast.File, name string) string {
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		if (spec.Name != nil && spec.Name.Name == name) || (spec.Name == nil && filepath.Base(path) == name) {
			return path
		}
	}
	fail("%s is not imported by its file", name)
	return ""
}

// markers of the generator of definitions, and the keyword that each stands for.
// See https://github.com/kubernetes-sigs/controller-tools/blob/v0.18.0/pkg/crd/markers/validation.go
var markers = map[string]string{
	"Minimum": "minimum", "Maximum": "maximum", "MinLength": "minLength", "MaxLength": "maxLength", "MinItems": "minItems",
	"MaxItems": "maxItems", "MinProperties": "minProperties", "MaxProperties": "maxProperties", "Pattern": "pattern", "Format": "format",
	"Enum": "enum",
}

func mark(out schema, doc string) {
	for _, line := range strings.Split(doc, "\n") {
		line = strings.TrimPrefix(strings.TrimSpace(line), "+")
		switch {
		case strings.HasPrefix(line, "kubebuilder:validation:"):
			name, value, _ := strings.Cut(strings.TrimPrefix(line, "kubebuilder:validation:"), "=")
			if keyword, ok := markers[name]; ok {
				out[keyword] = parsed(keyword, strings.TrimPrefix(value, "="))
			}
		case strings.HasPrefix(line, "kubebuilder:pruning:PreserveUnknownFields"):
			out["x-kubernetes-preserve-unknown-fields"] = true
		case strings.HasPrefix(line, "kubebuilder:default="):
			var value any
			if json.Unmarshal([]byte(strings.TrimPrefix(line, "kubebuilder:default=")), &value) == nil {
				out["default"] = value
			}
		case strings.HasPrefix(line, "listType="):
			out["x-kubernetes-list-type"] = strings.TrimPrefix(line, "listType=")
		case strings.HasPrefix(line, "listMapKey="):
			out["x-kubernetes-list-map-keys"] = append(listOf(out["x-kubernetes-list-map-keys"]), strings.TrimPrefix(line, "listMapKey="))
		case strings.HasPrefix(line, "nullable"):
			out["nullable"] = true
		}
	}
}

func parsed(keyword, text string) any {
	switch keyword {
	case "enum":
		var values []any
		for _, value := range strings.Split(strings.Trim(text, "{}"), map[bool]string{true: ",", false: ";"}[strings.HasPrefix(text, "{")]) {
			var scalar any
			if json.Unmarshal([]byte(value), &scalar) != nil {
				scalar = value
			}
			values = append(values, scalar)
		}
		return values
	case "pattern", "format":
		if unquoted, err := strconv.Unquote(text); err == nil {
			return unquoted
		}
		return text
	}
	number, err := strconv.ParseFloat(text, 64)
	if err != nil {
		fail("%s: %s is no number", keyword, text)
	}
	return number
}

func hasMarker(doc, marker string) bool {
	for _, line := range strings.Split(doc, "\n") {
		if strings.TrimPrefix(strings.TrimSpace(line), "+") == marker {
			return true
		}
	}
	return false
}

// textOf is a comment with its markers, which its own Text leaves out in part.
func textOf(group *ast.CommentGroup) string {
	if group == nil {
		return ""
	}
	lines := []string{}
	for _, comment := range group.List {
		lines = append(lines, strings.TrimPrefix(comment.Text, "//"))
	}
	return strings.Join(lines, "\n") + "\n"
}

func copied(of schema) schema {
	out := schema{}
	for key, value := range of {
		out[key] = value
	}
	return out
}
