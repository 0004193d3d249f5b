"""What each version has to change, object by object."""

from __future__ import annotations

from typing import Any

from .rewrite import Find, Rule, Tree
from .schemas import (
    changes,
    convert,
    fold_examples,
    is_file,
    mapping,
    nullable,
    with_null,
)
from .tree import Node


def find(version: str) -> Find:
    """What finds the rule for an object of a version."""
    return _find_early if version in ("2.0", "3.0") else _find_late


def _find_early(tree: Tree, node: Node) -> Rule | None:
    written = node.written
    if isinstance(written.get("$ref"), str):
        if len(written) > 1 or not tree.component(written["$ref"]):
            return _path_item if node.kind == "path item" else _lone
        return None
    if node.kind == "schema":
        return convert if changes(written, tree.whole.version) else None
    return _any_schema if _lacks_schema(node) else None


def _find_late(tree: Tree, node: Node) -> Rule | None:
    written = node.written
    for reference in _references(written, node.kind):
        if not tree.component(reference):
            tree.whole.reach(reference, tree.written(node), node.kind)
    if node.kind == "schema":
        return _late_schema if "example" in written or is_file(written) else None
    return _any_schema if "$ref" not in written and _lacks_schema(node) else None


def _references(written: dict[str, Any], kind: str) -> list[str]:
    found = [written["$ref"]] if "$ref" in written else []
    if kind == "schema" and "discriminator" in written:
        found += mapping(written).values()
    return [each for each in found if isinstance(each, str)]


def _lacks_schema(node: Node) -> bool:
    if node.kind not in ("parameter", "header"):
        return False
    return "schema" not in node.written and "content" not in node.written


def _lone(tree: Tree, node: Node) -> None:
    """A reference without what stands beside it, which has no meaning, but for null."""
    holder = {"$ref": node.written["$ref"]}
    old = tree.whole.version == "2.0"
    null = node.kind == "schema" and nullable(node.written, old)
    node.replace(with_null(holder) if null else holder)
    tree.refer(holder, node)


def _path_item(tree: Tree, node: Node) -> None:
    tree.refer(node.own(), node)


def _any_schema(tree: Tree, node: Node) -> None:
    node.own()["schema"] = {}


def _late_schema(tree: Tree, node: Node) -> None:
    """A schema of 3.1 or 3.2: its `example`, and bytes that it names by a media type."""
    if is_file(node.written):
        node.own()["format"] = "binary"
    if "example" in node.written:
        written = tree.written(node)
        fold_examples(node.own(), "example")
        index = len(node.now["examples"]) - 1
        tree.whole.places.move(written / "example", written / "examples" / index)
