"""The modules of a package, and what its files may import of each other."""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from ..plan import SUFFIX, Templates, is_partial, made
from .lines import Unclear

_IMPORT = re.compile(r"from (\.[\w.]*) import (?:\(([^()]*)\)|([^()\n]+))$", re.M)
_RELATIVE = re.compile(r"from +\.")
_USUAL = re.compile(
    rb"^(?:class|def) (\w+)\(|^(\w+): |^ *(?:from [.\w]+ import )?(\w+) as \3,?$", re.M
)
"""Where most names are defined."""

_COMMENT = re.compile("#.*")


class Modules:
    """The modules that imports may name, and the names that those define.

    `homes` has the names of modules that are made elsewhere, `files` all that are made
    here; beside them there is what the tree of templates spells out. A module is told by
    its path without a suffix.
    """

    def __init__(
        self,
        tree: Templates,
        files: Mapping[PurePosixPath, bytes],
        homes: Mapping[PurePosixPath, Collection[str]],
    ) -> None:
        names = (name for name in tree.names() if not is_partial(name))
        self._tree = tree
        self._spelt = {made(name): name for name in names}
        self._files = {str(path): content for path, content in files.items()}
        self._homes = {str(path): names for path, names in homes.items()}
        self._paths = {*self._spelt, *self._files, *self._homes}
        self._folders = {str(f) for p in self._paths for f in PurePosixPath(p).parents}
        self._usual: dict[str, set[bytes]] = {}
        self._names: dict[str, set[str] | None] = {}
        self._right: set[tuple[str, str, str]] = set()

    def look(self, path: PurePosixPath, source: str) -> None:
        """Nothing, where all relative imports are right; `Unclear` where one may not be."""
        found = _IMPORT.findall(source)
        if len(found) != len(_RELATIVE.findall(source)):
            raise Unclear
        folder = str(path.parent)
        for module, several, one in found:
            key = folder, module, several or one
            if key not in self._right:
                listed = _COMMENT.sub("", key[2]).split(",")
                names = [name.split()[0] for name in listed if name.strip()]
                if next(self._wrong(folder, module, names), None):
                    raise Unclear
                self._right.add(key)

    def leads(self, path: PurePosixPath, node: ast.ImportFrom) -> Iterator[str]:
        """What is wrong with a relative import of a file."""
        module = "." * node.level + (node.module or "")
        names = [alias.name for alias in node.names]
        return self._wrong(str(path.parent), module, names)

    def defines(self, path: PurePosixPath, name: str) -> bool:
        """Whether a file gives something a name."""
        return self._defines(str(path), name)

    def _wrong(self, folder: str, module: str, names: Iterable[str]) -> Iterator[str]:
        home = _home(folder, module)
        if home is None or not self._is(home):
            yield f"an import of {module!r}, which is no module of the package"
            return
        for name in names:
            if name != "*" and not self._has(home, name):
                yield f"an import of {name!r}, which {module!r} does not define"

    def _has(self, home: str, name: str) -> bool:
        if self._is(_below(home, name)):
            return True
        path = self._file(home)
        return path is not None and self._defines(path, name)

    def _is(self, module: str) -> bool:
        return module in self._folders or self._file(module) is not None

    def _file(self, module: str) -> str | None:
        """The file of a module or package."""
        listed = _below(module, "__init__.py"), f"{module}.py"
        return next((path for path in listed if path in self._paths), None)

    def _defines(self, path: str, name: str) -> bool:
        source = self._source(path)
        if source is None:
            homes = self._homes.get(path)
            return homes is None or name in homes
        if path not in self._usual:
            self._usual[path] = {
                name for found in _USUAL.findall(source) for name in found if name
            }
        if name.encode() in self._usual[path]:
            return True
        if path not in self._names:
            self._names[path] = _defined(source)
        names = self._names[path]
        return names is None or name in names

    def _source(self, path: str) -> bytes | None:
        """What a file holds, where that is known here."""
        if path in self._files:
            return self._files[path]
        template = self._spelt.get(path, SUFFIX)
        if template.endswith(SUFFIX):
            return None
        return self._tree.find(template).read_bytes()


def _home(folder: str, module: str) -> str | None:
    """The path of an imported module; None where it leads out of the package."""
    below = module.lstrip(".")
    parts = folder.split("/") if folder != "." else []
    up = len(module) - len(below) - 1
    if up > len(parts):
        return None
    parts = parts[: len(parts) - up] + (below.split(".") if below else [])
    return "/".join(parts) or "."


def _below(module: str, name: str) -> str:
    return name if module == "." else f"{module}/{name}"


def _defined(source: bytes) -> set[str] | None:
    """The names that a module has; None where only running it would tell."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    names = {name for node in _outside(tree) for name in _bound(node)}
    return None if names & {"*", "__getattr__", "globals"} else names


def _outside(node: ast.AST) -> Iterator[ast.AST]:
    """What stands outside of classes and functions, and these themselves."""
    for inner in ast.iter_child_nodes(node):
        yield inner
        if not isinstance(inner, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _outside(inner)


def _bound(node: ast.AST) -> Iterator[str]:
    """The names that a node gives to something, or calls `globals` by."""
    match node:
        case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
            yield node.name
        case ast.Name():
            yield node.id
        case ast.alias():
            yield (node.asname or node.name).partition(".")[0]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
            yield name
