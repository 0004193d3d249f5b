"""One statement: whether Python's compiler takes it where it stands."""

from __future__ import annotations

import __future__
import re
from functools import lru_cache
from itertools import count

from .lines import Unclear

_SCOPES = {
    "": (),
    "loop": ("while x:",),
    "class": ("class x:",),
    "class loop": ("class x:", "while x:"),
    "def": ("def x():",),
    "def loop": ("def x():", "while x:"),
}
"""What a statement may stand in."""

_BEFORE = {
    "elif": ("if x:", " pass"),
    "else": ("if x:", " pass"),
    "except": ("try:", " pass"),
    "finally": ("try:", " pass"),
}
_NAME = re.compile(r"\bx\b")


@lru_cache(100_000)
def judged(text: str, scope: str, exact: bool) -> tuple[str, bool]:
    """The first word of a statement where that counts, and whether a block follows.

    It is a shape, in which every name is another, or else `exact`.
    """
    if not exact:
        numbers = count()
        text = _NAME.sub(lambda _: f"x{next(numbers)}", text)
    if text.startswith("@"):
        _compile(scope, text, "def x(): pass")
        return "@", False
    first = text.partition(" ")[0].rstrip(":")
    if not text.endswith(":"):
        _compile(scope, text)
        return "", False
    after = ("finally: pass",) if first == "try" else ()
    _compile(scope, *_BEFORE.get(first, ()), text, " pass", *after)
    return first, True


def _compile(scope: str, *statements: str) -> None:
    above = _SCOPES[scope]
    lines = [" " * number + line for number, line in enumerate(above)]
    lines += [" " * len(above) + line for line in statements]
    try:
        flags = __future__.annotations.compiler_flag
        compile("\n".join(lines), "", "exec", flags=flags, dont_inherit=True)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Unclear from None
