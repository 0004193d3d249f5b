"""How each type is annotated, decoded, encoded and checked in generated Python."""

from .annotations import annotation
from .checks import Checks
from .classes import of_class
from .decoding import condition, decode, decode_checked, raises
from .encoding import encode
from .module import Module, Name
from .telling import Case, cases

__all__ = [
    "Case",
    "Checks",
    "Module",
    "Name",
    "annotation",
    "cases",
    "condition",
    "decode",
    "decode_checked",
    "encode",
    "of_class",
    "raises",
]
