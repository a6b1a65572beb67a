"""Reads YAML by PyYAML and says what it read as JSON, as main.go does; the loader is the first argument: CSafeLoader or SafeLoader."""

import json
import math
import sys

import yaml


def plain(value):
    """What JSON cannot tell is told by a map with one key that begins with two exclamation marks."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"!!int": str(value)}
    if isinstance(value, float):
        return value if math.isfinite(value) else {"!!float": str(value)}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key if isinstance(key, str) else f"!!{type(key).__name__} {key}": plain(item) for key, item in value.items()}
    return {f"!!{type(value).__name__}": str(value)}


def told(text, loader):
    try:
        return [{"is": plain(document)} for document in yaml.load_all(text, loader)]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return [{"error": str(error)}]


loader = getattr(yaml, sys.argv[1])
json.dump([told(text, loader) for text in json.load(sys.stdin)], sys.stdout)
