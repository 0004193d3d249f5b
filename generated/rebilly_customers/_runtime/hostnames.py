"""Internationalised host names: what RFC 5890 to 5893 allow in a label."""

from __future__ import annotations

import re
import unicodedata as unicode

_ALLOWED = frozenset("\xdf\u03c2\u06fd\u06fe\u0f0b\u3007")
_FORBIDDEN = frozenset("\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b")
_LETTERS = frozenset({"Ll", "Lo", "Lm", "Mn", "Mc", "Nd"})
_DOTS = re.compile("[.\u3002\uff0e\uff61]")


def is_domain(text: str, *, reserved: bool) -> bool:
    """Whether a text is a host name, in any script or as A-labels (`xn--...`).

    `reserved` lets there be labels such as `ab--c`, which RFC 1123 knows as any other
    and RFC 5890 (2.3.1) as none.
    """
    labels = [_unicode(label) for label in _DOTS.split(text)]
    if not all(label is not None and _is_label(label) for label in labels):
        return False
    known = [label for label in labels if label is not None]
    if not reserved and any(label[2:4] == "--" for label in known):
        return False
    if sum(len(_ascii(label)) + 1 for label in known) > 254:
        return False
    rightwards = any(
        unicode.bidirectional(c) in ("R", "AL", "AN") for c in "".join(known)
    )
    return not rightwards or all(map(_is_directed, known))


def _unicode(label: str) -> str | None:
    """A label in small letters of its own script; None for an A-label of no label."""
    if label[:4].lower() != "xn--":
        return label.lower()
    try:
        decoded = label[4:].encode("ascii").decode("punycode")
    except UnicodeError:
        return None
    canonical = not decoded.isascii() and _ascii(decoded) == label.lower()
    return decoded if canonical else None


def _ascii(label: str) -> str:
    if label.isascii():
        return label
    return "xn--" + label.encode("punycode").decode("ascii")


def _is_label(label: str) -> bool:
    if not label or label[0] == "-" or label[-1] == "-" or len(_ascii(label)) > 63:
        return False
    if not label.isascii():
        if label[2:4] == "--" or unicode.category(label[0])[0] == "M":
            return False
        if unicode.normalize("NFC", label) != label:
            return False
    return all(_is_allowed(label, at) for at in range(len(label)))


def _is_allowed(label: str, at: int) -> bool:
    """Whether a character may stand where it does (RFC 5892)."""
    char = label[at]
    if char.isascii():
        return char.isalnum() or char == "-"
    if char in _CONTEXTS:
        return _CONTEXTS[char](label, at)
    if char in _ALLOWED or char in _FORBIDDEN:
        return char in _ALLOWED
    stable = unicode.normalize("NFKC", char.casefold()) == char
    return stable and unicode.category(char) in _LETTERS


def _script(char: str) -> str:
    return unicode.name(char, "").partition(" ")[0]


def _joins(label: str, at: int) -> bool:
    return at > 0 and unicode.combining(label[at - 1]) == 9


def _parts(label: str, at: int) -> bool:
    """A non-joiner: after a virama, or between letters that would be joined."""
    beside = label[max(at - 1, 0) : at] + label[at + 1 : at + 2]
    joined = len(beside) == 2 and all(unicode.bidirectional(c) == "AL" for c in beside)
    return _joins(label, at) or joined


def _between_ls(label: str, at: int) -> bool:
    return label[max(at - 1, 0) : at + 2] == "l\xb7l"


def _before_greek(label: str, at: int) -> bool:
    return _script(label[at + 1 : at + 2] or " ") == "GREEK"


def _after_hebrew(label: str, at: int) -> bool:
    return at > 0 and _script(label[at - 1]) == "HEBREW"


def _among_kana(label: str, at: int) -> bool:
    return any(
        _script(c) in ("HIRAGANA", "KATAKANA", "CJK") for c in label if c != "\u30fb"
    )


def _without_other_digits(label: str, at: int) -> bool:
    mine, others = "\u0660\u0669", "\u06f0\u06f9"
    if label[at] >= others[0]:
        others = mine
    return not any(others[0] <= char <= others[1] for char in label)


_CONTEXTS = {
    "\u200c": _parts,
    "\u200d": _joins,
    "\xb7": _between_ls,
    "\u0375": _before_greek,
    "\u05f3": _after_hebrew,
    "\u05f4": _after_hebrew,
    "\u30fb": _among_kana,
    **{
        chr(n): _without_other_digits
        for n in (*range(0x660, 0x66A), *range(0x6F0, 0x6FA))
    },
}


def _is_directed(label: str) -> bool:
    """The Bidi rule (RFC 5893), for a name with a letter that goes to the left."""
    kinds = [unicode.bidirectional(char) for char in label]
    while kinds and kinds[-1] == "NSM":
        kinds.pop()
    common = {"EN", "ES", "CS", "ET", "ON", "BN", "NSM"}
    if kinds[0] == "L":
        return set(kinds) <= {"L", *common} and kinds[-1] in ("L", "EN")
    if kinds[0] not in ("R", "AL"):
        return False
    if "EN" in kinds and "AN" in kinds:
        return False
    allowed = {"R", "AL", "AN", *common}
    return set(kinds) <= allowed and kinds[-1] in ("R", "AL", "EN", "AN")
