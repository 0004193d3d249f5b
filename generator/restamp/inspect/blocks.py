"""Statements in their blocks: whether lines are Python, told by their shapes alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .lines import Line, Unclear, walks
from .statements import judged

_CLAUSES = {
    "elif": ("if", "elif"),
    "else": ("if", "elif", "for", "while", "except"),
    "except": ("try", "except"),
    "finally": ("try", "except", "tried"),
}
"""What has to stand before a clause that belongs to a statement above it."""

_DEEPEST = 15
"""Blocks in each other, of which Python allows some more."""


def blocks(lines: Sequence[Line]) -> None:
    """Nothing, where the lines are Python; `Unclear` where they may be none."""
    columns, words, scopes = [0], [""], [""]
    head = ""
    for indent, text, exact in _statements(lines):
        if head:
            if indent <= columns[-1] or len(columns) > _DEEPEST:
                raise Unclear
            columns.append(indent)
            words.append("")
            scopes.append(_inside(scopes[-1], head))
        while columns[-1] > indent:
            _close(words.pop())
            columns.pop()
            scopes.pop()
        if columns[-1] != indent:
            raise Unclear
        word, opens = judged(text, scopes[-1], exact)
        if word or words[-1]:
            words[-1] = _follow(words[-1], word)
        head = word if opens else ""
    if head:
        raise Unclear
    for word in words:
        _close(word)


def _inside(scope: str, head: str) -> str:
    """What the statements of a block stand in: a class or function, and a loop."""
    if head in ("class", "def"):
        return head
    if head in ("for", "while") and "loop" not in scope:
        return f"{scope} loop".lstrip()
    return scope


def _follow(before: str, word: str) -> str:
    """What a statement counts as, if it may stand behind the one before it."""
    if before == "@":
        if word not in ("@", "def", "class"):
            raise Unclear
    elif word not in _CLAUSES:
        _close(before)
    elif before not in _CLAUSES[word]:
        raise Unclear
    return "tried" if (before, word) == ("except", "else") else word


def _close(word: str) -> None:
    """Check that a block may end behind what begins with a word."""
    if word in ("try", "@"):
        raise Unclear


def _statements(lines: Sequence[Line]) -> Iterator[tuple[int, str, bool]]:
    """The indentation of each statement, and its shape, or itself where `exact`."""
    held: list[Line] = []
    depth = 0
    for line in lines:
        if not held and line.whole:
            shape = line.text.strip(" ") if line.exact else line.shape
            yield line.indent, shape, line.exact
            continue
        held.append(line)
        depth += line.depth
        if depth < 0:
            raise Unclear
        if depth == 0:
            yield held[0].indent, *_joined(held)
            held = []
    if held:
        raise Unclear


def _joined(lines: Sequence[Line]) -> tuple[str, bool]:
    """One statement: as its shape where that tells all, and whether it does not."""
    shapes: list[str] = []
    for line in lines:
        shape = line.shape
        if not line.whole or shape[-1] != "," or shapes[-2:] != [shape, shape]:
            shapes.append(shape)
    shape = "\n".join(shapes)
    starred = len(shapes) < len(lines) and "*" in shape
    if starred or walks(shape) or _twice(lines):
        return "\n".join(line.text for line in lines).strip(" "), True
    return shape, False


def _twice(lines: Sequence[Line]) -> bool:
    """Whether a name may be given twice in one bracket."""
    depth = 0
    seen: list[set[str]] = []
    for line in lines:
        if line.exact:
            return True
        if line.given:
            seen += [set() for _ in range(depth + 1 - len(seen))]
            if not seen[depth].isdisjoint(line.given):
                return True
            seen[depth].update(line.given)
        depth += line.depth
        del seen[depth + 1 :]
    return False
