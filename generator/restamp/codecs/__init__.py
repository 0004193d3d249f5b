"""How each type is annotated, decoded, encoded and checked in generated Python."""

from .annotations import annotation, optional
from .checks import Checks
from .classes import of_class
from .decoding import condition, decode, decode_checked, decode_row, raises
from .encoding import encode
from .formats import NUMBERS, STRINGS, native
from .module import Module, Name
from .placing import listing
from .telling import Case, cases, told_by
from .texts import has_members, parse_form, parse_header, parse_json

__all__ = [
    "Case",
    "Checks",
    "Module",
    "NUMBERS",
    "Name",
    "STRINGS",
    "annotation",
    "cases",
    "condition",
    "decode",
    "decode_checked",
    "decode_row",
    "encode",
    "has_members",
    "listing",
    "native",
    "of_class",
    "optional",
    "parse_form",
    "parse_header",
    "parse_json",
    "raises",
    "told_by",
]
