# Stamped from customers.yaml. Do not edit.
"""The fake over HTTP: `python -m rebilly_customers.fake --port 8080`."""

from __future__ import annotations

from .._runtime.fakes.command import main
from . import Fake

if __name__ == "__main__":
    main(Fake)
