"""How large a document may be."""

from __future__ import annotations

MAX_DEPTH = 500
MAX_EXPANSION = 1_000_000
MAX_FILES = 10_000
MAX_SIZE = 64 * 1024 * 1024

TOO_DEEP = f"nested deeper than {MAX_DEPTH} levels"
TOO_LARGE = f"larger than {MAX_SIZE // (1024 * 1024)} MiB"
