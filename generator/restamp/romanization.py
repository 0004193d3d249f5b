"""Names in other scripts as ASCII: by their sound where Unicode names it, else by number.

It is the Unicode 3.2 of the standard library, which is the same on every Python: a later
character is a number.
"""

from __future__ import annotations

import re
import unicodedata

_UNICODE = unicodedata.ucd_3_2_0

_ALPHABETS = ("GREEK", "CYRILLIC", "ARMENIAN", "HEBREW", "ARABIC", "GEORGIAN")
"""Scripts whose letters have names that begin with their sounds."""

_SYLLABLES = ("HANGUL SYLLABLE ", "HIRAGANA LETTER ", "KATAKANA LETTER ")
"""What is called by its sound as a whole, marks included."""

_LETTERS = {"GHE": "g", "IE": "e", "YERU": "y", "YU": "yu", "YA": "ya", "SIGN": ""}
"""Letters of such scripts that sound otherwise; the signs of Cyrillic have no sound."""

_SOUND = re.compile("E([LMNRSF])$|([^AEIOU]+|[AEIOU])")


def romanized(text: str) -> str:
    """A text in ASCII; a character without a sound is a word by itself."""
    return "".join(map(_spelt, _UNICODE.normalize("NFKC", text)))


def _spelt(char: str) -> str:
    if char.isascii():
        return char
    name = _UNICODE.name(char, "")
    if name.startswith(_SYLLABLES):
        return name.rpartition(" ")[2].lower()
    plain = _UNICODE.normalize("NFKD", char)
    if plain != char:
        return "".join(map(_spelt, plain))
    folded = char.casefold()
    if folded.isascii():
        return folded
    digit = _UNICODE.digit(char, None)
    if digit is not None:
        return str(digit)
    return _named(char, name)


def _named(char: str, name: str) -> str:
    """A character that is no other one with a mark, by its name."""
    script, is_letter, letter = name.partition(" LETTER ")
    if is_letter:
        sound = _sound(script, letter.partition(" WITH ")[0].rpartition(" ")[2])
        return sound.capitalize() if script.endswith(" CAPITAL") else sound
    kind = _UNICODE.category(char)
    if kind[0] == "M" or kind == "Lm":
        vowel = name.partition(" VOWEL SIGN ")[2]
        return "".join(re.findall("[a-z]", vowel.lower()))
    if kind[0] == "S":
        return f" {name.lower()} "
    return " " if kind[0] in "PZ" or kind in ("Cc", "Cf") else f" u{ord(char):04x} "


def _sound(script: str, letter: str) -> str:
    """The sound of a letter by its name; syllables are called by theirs."""
    if not script.startswith(_ALPHABETS):
        return "".join(re.findall("[a-z]", letter.lower()))
    if letter in _LETTERS:
        return _LETTERS[letter]
    found = _SOUND.match(letter)
    return (found[1] or found[2]).lower() if found else ""
