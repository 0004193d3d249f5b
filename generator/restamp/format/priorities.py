"""Where black splits a line: brackets, their depths and the priorities of delimiters."""

from __future__ import annotations

from .leaves import Leaf, Unusual, is_operand

COMPREHENSION, COMMA, TERNARY, LOGIC = 20, 18, 16, 14
STRING, COMPARISON, DOT = 12, 10, 1
"""How early black splits before or after a leaf: the highest priority first."""

_MATH = {"|": 9, "^": 8, "&": 7, "<<": 6, ">>": 6, "+": 5, "-": 5}
_MATH |= {"*": 4, "/": 4, "//": 4, "%": 4, "@": 4, "**": 2}
_HEADS = {"in": "for", ":": "lambda"}
_QUOTES = frozenset("\"'")
_PRIORITIES = _MATH | dict.fromkeys(("<", ">", "==", "!=", "<=", ">="), COMPARISON)
_PRIORITIES |= {"is": COMPARISON, "in": COMPARISON, "not": COMPARISON, ".": DOT}
_PRIORITIES |= {"and": LOGIC, "or": LOGIC, "if": TERNARY, "else": TERNARY}
_PRIORITIES |= {"for": COMPREHENSION}


def measure(leaves: list[Leaf]) -> None:
    """Find brackets' partners, depths and priorities."""
    depth, last = 0, None
    open: list[Leaf] = []
    heads: list[tuple[str, int]] = []
    comprehends = [False]
    for leaf in leaves:
        text, ended = leaf.text, False
        if (_HEADS.get(text), depth) in heads[-1:]:  # what is in a head is not split
            heads.pop()
            depth, ended = depth - 1, True
        if leaf.closes and open:
            depth -= 1
            comprehends.pop()
            leaf.partner = open.pop()
            leaf.display = leaf.partner.display
        leaf.depth = depth
        if text == ",":
            leaf.after = COMMA
        elif last is not None and not ended:
            leaf.before = _before(leaf, last, comprehends[-1])
        if leaf.opens:
            open.append(leaf)
            comprehends.append(False)
            depth += 1
        elif text in ("for", "lambda"):
            depth += 1
            heads.append((text, depth))
            comprehends[-1] |= text == "for"
        last = leaf


def _before(leaf: Leaf, last: Leaf, comprehends: bool) -> int:
    """The priority of a split between two leaves."""
    text = leaf.text
    priority = _PRIORITIES.get(text, 0)
    if not priority:
        strings = text[-1:] in _QUOTES and last.text[-1:] in _QUOTES
        return STRING if strings else 0
    if text == ".":
        return priority if last.closes else 0
    if text == "in":
        return priority if last.text != "not" else 0
    if text == "if" and comprehends:
        return COMPREHENSION
    if text in _MATH or text == "not":
        if not (last.closes or is_operand(last.text)):
            return 0
        if text == "**":
            raise Unusual("a power")
    return priority
