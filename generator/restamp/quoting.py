"""What a template may print where: code in code, names in strings, a line in a comment.

The encoders make code that is whole in itself. Inside of quotes that a template writes
itself it would end the string, so there a template prints names only; what is told by
`comment` stands behind a `#` only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import Any, NamedTuple, NoReturn

from jinja2 import TemplateSyntaxError, nodes

from .text import Code, Comment, UnsafeText

_KINDS = (".py", ".pyi", ".toml")
"""Endings of what has strings and comments as Python has them."""

_MARK = re.compile(r"\"\"\"|'''|[\"'#\n]|\\(?s:.)")
_WORD = re.compile(r"\w\Z")


class _Here(NamedTuple):
    """What stands before a place: the mark that opened what it is in, and a word."""

    inside: str = ""
    behind_word: bool = False


def quoted(template: nodes.Template, name: str | None, suffix: str) -> nodes.Template:
    """The template, with a check of each thing that it prints where not all may stand.

    `TemplateSyntaxError` where a part of it begins or ends inside of a string.
    """
    path = PurePosixPath((name or "").removesuffix(suffix))
    printer = _Printer(name, _is_part(path))
    if path.suffix in _KINDS or _is_part(path):
        printer.check(template)
    else:
        printer.let(template)
    return template


def _is_part(path: PurePosixPath) -> bool:
    """Whether it is a part of other templates, which says no kind of its own."""
    return path.name.startswith("_") and not path.suffix


class _Printer:
    """Follows a template in its order."""

    def __init__(self, name: str | None, is_part: bool) -> None:
        self._name = name
        self._is_part = is_part
        self._checks: dict[int, set[str]] = {}

    def check(self, template: nodes.Template) -> None:
        """Put a check around each expression that needs one."""
        if self._all(template.body, _Here()).inside and self._is_part:
            self._fail(template, "ends in quotes or a comment")
        self._put(template)

    def let(self, template: nodes.Template) -> None:
        """Let comments be printed anywhere, in a file of an unknown kind."""
        for output in template.find_all(nodes.Output):
            self._checks |= {id(each): {"in_text"} for each in output.nodes}
        self._put(template)

    def _put(self, template: nodes.Template) -> None:
        for output in template.find_all(nodes.Output):
            output.nodes = [self._checked(each) for each in output.nodes]
        if template.environment is not None:
            template.set_environment(template.environment)

    def _checked(self, node: nodes.Expr) -> nodes.Expr:
        if isinstance(node, nodes.TemplateData):
            return node
        for name in sorted(self._checks.get(id(node), ())):
            node = nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
        return node

    def _all(self, listed: Iterable[nodes.Node], here: _Here) -> _Here:
        for node in listed:
            here = self._one(node, here)
        return here

    def _one(self, node: nodes.Node, here: _Here) -> _Here:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    here = self._printed(each, here)
                return here
            case nodes.If():
                listed = [node.body, *(each.body for each in node.elif_), node.else_]
                return self._either(node, listed, here)
            case nodes.For():
                again = self._either(node, [node.body, node.else_], here)
                return self._either(node, [node.body, node.else_], again)
            case nodes.Scope() | nodes.With():
                return self._all(node.body, here)
            case nodes.Macro() | nodes.AssignBlock():
                self._apart(node)
                return here
            case nodes.Include() | nodes.Block() | nodes.CallBlock():
                if here.inside:
                    self._fail(node, "stands in quotes or a comment")
                return self._apart(node)
            case nodes.FilterBlock():
                self._fail(node, "goes through a filter, whatever stands in it")
            case _:
                return here  # which prints nothing

    def _either(
        self, node: nodes.Node, bodies: Iterable[list[nodes.Node]], here: _Here
    ) -> _Here:
        """What stands before what follows, whichever body is printed."""
        ends = [self._all(body, here) for body in bodies]
        if any(end.inside != here.inside for end in ends):
            self._fail(node, "ends what is in quotes or a comment, or begins it")
        return _Here(here.inside, any(end.behind_word for end in (*ends, here)))

    def _apart(self, node: nodes.Node) -> _Here:
        """A part that is made by itself; an included one checks its end itself."""
        end = self._all(getattr(node, "body", ()), _Here())
        if end.inside:
            self._fail(node, "ends in quotes or a comment")
        return end

    def _printed(self, node: nodes.Expr, here: _Here) -> _Here:
        if isinstance(node, nodes.TemplateData):
            inside = _read(node.data, here.inside)
            word = bool(_WORD.search(node.data)) if node.data else here.behind_word
            return _Here(inside, word)
        checks = self._checks.setdefault(id(node), set())
        if here.inside == "#":
            checks.add("in_comment")
        elif here.inside:
            checks.add("in_string")
        elif here.behind_word:
            checks.add("behind_word")
        return here._replace(behind_word=True)

    def _fail(self, node: nodes.Node, what: str) -> NoReturn:
        message = f"this part of the template {what}"
        raise TemplateSyntaxError(message, node.lineno, self._name)


def _read(text: str, inside: str) -> str:
    """The mark of what is still open behind a text."""
    for found in _MARK.finditer(text):
        mark = found.group()
        if mark == "\n":
            inside = inside if len(inside) == 3 else ""
        elif not inside:
            inside = mark if mark[0] != "\\" else ""
        elif mark == inside:
            inside = ""
        elif len(inside) == 1 and mark == inside * 3:
            inside = ""  # the end, and another string that is empty
    return inside


def _in_string(value: object) -> Code:
    if type(value) is not Code or not value.isidentifier():
        raise UnsafeText(
            "a template prints more than a name in quotes or a docstring; "
            "`literal` and `docstring` make quotes of their own"
        )
    return value


def _in_comment(value: object) -> Code:
    if type(value) is Comment:
        return value.code()
    if type(value) is not Code or "\n" in value or "\r" in value:
        raise UnsafeText("a template prints more than a line in a comment")
    return value


def _in_text(value: object) -> Any:
    return value.code() if type(value) is Comment else value


def _behind_word(value: object) -> Any:
    if isinstance(value, Code) and value[:1] in ("'", '"'):
        raise UnsafeText("a template prints quotes right behind a word, as of `f''`")
    return value


CHECKS: dict[str, Callable[[object], Any]] = {
    "behind_word": _behind_word,
    "in_comment": _in_comment,
    "in_string": _in_string,
    "in_text": _in_text,
}
"""The filters that `quoted` adds."""
