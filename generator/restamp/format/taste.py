"""Whether black shows the optional brackets at which it may split a line."""

from __future__ import annotations

from .leaves import Leaf, Unusual
from .lines import Line, Split
from .priorities import DOT


def is_better(other: Split, split: Split) -> bool:
    """Whether to split at other brackets than at those that are optional."""
    head = split.head.leaves
    if len(head) < 2 or head[-2].text != "=":
        return True
    if not any(leaf.opens or leaf.closes for leaf in head[:-1]):
        return True
    if len(str(split.head)) >= split.head.width:
        return True
    texts = [leaf.text for leaf in head]
    others = [leaf.text for leaf in other.head.leaves]
    if texts.count("=") > max(1, others.count("=")):
        return False
    for leaf in reversed(other.head.leaves):
        if leaf.text == "=":
            break
        if leaf.closes:
            return True
    return "=" in others and other.head.fits


def can_be_split(line: Line) -> bool:
    """Whether a line may have places to split it; a method of a string has none."""
    leaves = line.leaves
    if len(leaves) < 2:
        return False
    if leaves[0].text[-1:] in ("'", '"') and leaves[1].text == ".":
        raise Unusual("methods of a string")
    return True


def can_omit(line: Line) -> bool:
    """Whether a value looks well without optional brackets."""
    found = line.delimiters()
    if not found:
        return True
    priority = max(found.values())
    if list(found.values()).count(priority) > 1:
        return False
    if priority == DOT:
        return True
    first, second, *_ = line.leaves
    if first.opens and not second.closes and _begins_well(line, first):
        return True
    last = line.leaves[-1]
    if not last.closes or (last.text == "]" and not last.display):
        return False
    return not line.leaves[-2].opens and _ends_well(line, last)


def _begins_well(line: Line, first: Leaf) -> bool:
    """Whether what is behind the first brackets fits, up to brackets to split at."""
    behind, length = False, line.indent
    for leaf in line.leaves:
        behind |= leaf.closes and leaf.partner is first
        if behind:
            length += len(leaf.space) + len(leaf.text)
            if length > line.width:
                return False
            behind = not leaf.opens
    return True


def _ends_well(line: Line, last: Leaf) -> bool:
    """Whether what is before the last brackets fits, or has brackets to split at."""
    length, others = line.indent, False
    for leaf in line.leaves:
        length += len(leaf.space) + len(leaf.text)
        if leaf is last.partner:
            return others or length <= line.width
        others |= leaf.opens
    return False
