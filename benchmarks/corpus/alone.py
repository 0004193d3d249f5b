"""Imports each module that standard input names in a process of its own.

Prints those that fail, with their errors, as JSON. The processes are forks of this one,
which has loaded nothing but the standard library.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import traceback

_SHARED = (
    "asyncio",
    "dataclasses",
    "datetime",
    "decimal",
    "http.client",
    "ssl",
    "uuid",
)
"""Modules of the standard library that are loaded once, before all forks."""


def main() -> None:
    """Import what is asked for from the folder that the argument names."""
    for name in _SHARED:
        importlib.import_module(name)
    sys.path.insert(0, sys.argv[1])
    names = sys.stdin.read().split()
    print(json.dumps({n: error for n in names if (error := _error(n))}))


def _error(name: str) -> str:
    """What importing a module raises; nothing where it works."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _import(name, writing)
    os.close(writing)
    with open(reading, encoding="utf-8") as told:
        error = told.read()
    _, status = os.waitpid(child, 0)
    return error or (f"exit status {status}" if status else "")


def _import(name: str, writing: int) -> None:
    try:
        importlib.import_module(name)
    except BaseException:
        last = traceback.format_exc().strip().splitlines()[-1]
        os.write(writing, last.encode())
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
