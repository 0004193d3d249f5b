"""The project's configuration: `[tool.restamp]` of its `pyproject.toml`."""

from __future__ import annotations

import difflib
import keyword
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .document.lines import Lines
from .layers import Layers
from .load import pin_complaint, url_complaint
from .load.storage import read
from .paths import has_control, is_device
from .problems import Problem, SpecError, quoted, shown_path

_TEXTS = ("spec", "out", "package", "templates")
_KEYS = (*_TEXTS, "remotes", "lenient", "allow", "fixtures")
_TABLE = re.compile(r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*restamp[ \t]*\]", re.MULTILINE)
_NEXT_TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
_TOML_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """What to stamp and where; `package` is None to name it after the document.

    `remotes` has the SHA-256, as `sha256:...`, of each URL that may be fetched.
    A `lenient` project carries on over problems whose meaning is clear. `allow` lists
    JSON pointers of places where it does so too, and keywords that may be left out of
    what is stamped, as restamp cannot stamp them.
    `fixtures` says how many are made.
    """

    spec: Path
    out: Path
    package: str | None
    templates: Path | None
    remotes: Mapping[str, str] = field(default_factory=dict)
    lenient: bool = False
    allow: tuple[str, ...] = ()
    fixtures: Layers = Layers.CORE

    @property
    def places(self) -> tuple[str, ...]:
        """The JSON pointers of `allow`."""
        return tuple(text for text in self.allow if text.startswith("/"))


def read_project(start: Path) -> Project:
    """The configuration nearest to a folder, upwards; `SpecError` when it is wrong.

    Its paths are relative to the `pyproject.toml` that holds it.
    """
    for folder in (start.absolute(), *start.absolute().parents):
        path = folder / "pyproject.toml"
        if path.exists():
            config = _Config(path)
            if config.table is not None:
                return config.project(config.table)
    hint = (
        "add one with 'spec = \"openapi.yaml\"', or run 'restamp generate SPEC -o DIR'"
    )
    message = "no [tool.restamp] here or in a folder above"
    raise SpecError([Problem(message=message, file="pyproject.toml", hint=hint)])


PACKAGE_HINT = "take another name, such as 'customers_api'"


def package_complaint(name: str) -> str | None:
    """Why a name cannot be a package's; None when it can."""
    if not (name.isascii() and name.isidentifier()):
        return f"{quoted(name)} is not a Python identifier in ASCII"
    if keyword.iskeyword(name):
        return f"{quoted(name)} is a Python keyword"
    if name.startswith("__") and name.endswith("__"):
        return f"{quoted(name)} is a name that Python keeps for itself"
    if is_device(name):
        return f"{quoted(name)} is the name of a device on Windows"
    return None


class _Config:
    """One `pyproject.toml`; `table` is None when it says nothing of restamp."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._lines = Lines(shown_path(path), _text(path))
        self._problems: list[Problem] = []
        tool = self._parse().get("tool")
        self.table = tool.get("restamp") if isinstance(tool, dict) else None

    def project(self, table: Any) -> Project:
        """The project that the table describes."""
        if not isinstance(table, dict):
            self._note("restamp", "tool.restamp has to be a table")
            raise SpecError(self._problems)
        for key in table:
            if key not in _KEYS:
                near = difflib.get_close_matches(key, _KEYS, n=1)
                hint = f"did you mean {quoted(near[0])}?" if near else _known()
                self._note(key, f"unknown key {quoted(key)}", hint)
        if "spec" not in table:
            hint = "name the OpenAPI document, like 'spec = \"openapi.yaml\"'"
            self._note(None, "missing key 'spec'", hint)
        texts = {key: self._string(table, key) for key in _TEXTS}
        templates = self._templates(texts["templates"])
        remotes = self._remotes(table.get("remotes", {}))
        lenient = table.get("lenient", False)
        if not isinstance(lenient, bool):
            self._note("lenient", "'lenient' has to be true or false")
        allow = self._allowed(table.get("allow", []))
        fixtures = self._layers(table.get("fixtures", Layers.CORE.value))
        if texts["package"] is not None:
            self._check_package(texts["package"])
        if self._problems:
            raise SpecError(self._problems)
        return Project(
            spec=self._folder / (texts["spec"] or ""),
            out=self._folder / (texts["out"] or "generated"),
            package=texts["package"],
            templates=templates,
            remotes=remotes,
            lenient=lenient,
            allow=allow,
            fixtures=fixtures,
        )

    def _parse(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._lines.text)
        except tomllib.TOMLDecodeError as error:
            raise SpecError([self._not_toml(str(error))]) from None

    def _not_toml(self, reason: str) -> Problem:
        place = _TOML_PLACE.search(reason)
        message = f"this is not valid TOML: {_TOML_PLACE.sub('', reason)}"
        if place is None or place[1] is None:
            return self._lines.problem(len(self._lines.text), message)
        offset = self._lines.offset(int(place[1]), int(place[2]))
        return self._lines.problem(offset, message)

    def _string(self, table: dict[str, Any], key: str) -> str | None:
        value = table.get(key)
        if value is None:
            return None
        if not (isinstance(value, str) and value):
            self._note(key, f"{quoted(key)} has to be text in quotes, and not empty")
        elif has_control(value):
            self._note(key, f"{quoted(key)} holds a control character")
        else:
            return value
        return None

    def _templates(self, text: str | None) -> Path | None:
        if text is None:
            return None
        folder = self._folder / text
        if not os.path.isdir(folder):  # pathlib fails at names that are too long
            self._note("templates", f"no such folder: {quoted(text)}")
        return folder

    def _remotes(self, table: Any) -> Mapping[str, str]:
        if not isinstance(table, dict):
            self._note("remotes", "'remotes' has to be a table of URLs and hashes")
            return {}
        for url, pin in table.items():
            text = pin if isinstance(pin, str) else str(pin)
            for complaint in (url_complaint(url), pin_complaint(text)):
                if complaint:
                    self._note_at(self._inner_offset(url), complaint)
        return dict(table)

    def _allowed(self, listed: Any) -> tuple[str, ...]:
        from .build.coverage import REFUSED

        if not isinstance(listed, list) or not all(isinstance(n, str) for n in listed):
            message = "'allow' has to be a list of keywords and JSON pointers in quotes"
            self._note("allow", message)
            return ()
        for text in listed:
            if not text.startswith("/") and text not in REFUSED:
                hint = f"a JSON pointer, or one of {', '.join(REFUSED)}"
                self._note("allow", f"'allow' cannot list {quoted(text)}", hint)
        return tuple(listed)

    def _layers(self, wish: Any) -> Layers:
        known = [layers.value for layers in Layers]
        if wish in known:
            return Layers(wish)
        self._note("fixtures", f"'fixtures' has to be one of {', '.join(known)}")
        return Layers.CORE

    def _check_package(self, name: str) -> None:
        complaint = package_complaint(name)
        if complaint:
            self._note("package", complaint, PACKAGE_HINT)

    def _note(self, key: str | None, message: str, hint: str | None = None) -> None:
        self._note_at(self._offset(key), message, hint)

    def _note_at(self, offset: int, message: str, hint: str | None = None) -> None:
        self._problems.append(self._lines.problem(offset, message, hint=hint))

    def _inner_offset(self, url: str) -> int:
        """Where a URL stands among the remotes, or the remotes themselves."""
        offset = self._lines.text.find(f'"{url}"', self._offset(None))
        return offset if offset >= 0 else self._offset("remotes")

    def _offset(self, key: str | None) -> int:
        """Where a key stands in the table, or the table itself."""
        text = self._lines.text
        table = _TABLE.search(text)
        if table is None:
            return max(text.find("restamp"), 0)
        end = _NEXT_TABLE.search(text, table.end())
        if key is not None:
            line = re.compile(rf"^[ \t]*[\"']?({re.escape(key)})[\"']?[ \t]*=", re.M)
            found = line.search(text, table.end(), end.start() if end else len(text))
            if found:
                return found.start(1)
        return table.end() - len(table[0].lstrip())


def _known() -> str:
    return f"the keys are {', '.join(_KEYS)}"


def _text(path: Path) -> str:
    shown = shown_path(path)
    try:
        return read(path, shown).decode()
    except UnicodeDecodeError:
        message = "cannot be read: it is not UTF-8 text"
        raise SpecError([Problem(message=message, file=shown)]) from None
