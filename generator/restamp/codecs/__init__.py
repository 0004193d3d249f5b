"""How each type is annotated, decoded, encoded and checked in generated Python."""

from .annotations import annotation
from .checks import check
from .constraints import arguments
from .decoding import condition, decode, decode_checked, raises
from .encoding import encode
from .module import Module, Name

__all__ = [
    "Module",
    "Name",
    "annotation",
    "arguments",
    "check",
    "condition",
    "decode",
    "decode_checked",
    "encode",
    "raises",
]
