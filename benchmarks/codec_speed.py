"""Decoding and encoding of one large customer, against pydantic and msgspec."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeAlias

import msgspec
from equivalents import msgspec_struct, pydantic_model
from rebilly_customers import Customer, fixtures
from rich.table import Table
from timing import race

Tasks: TypeAlias = "dict[str, dict[str, Callable[[], Any]]]"

BODY: dict[str, Any] = fixtures.message("create_customer-201-maximal").body
TEXT = json.dumps(BODY, ensure_ascii=False, separators=(",", ":")).encode()


def tasks() -> Tasks:
    """Each task by name, and how each library does it; ours is the first."""
    ours = {
        "dict to objects": lambda: Customer.from_dict(BODY),
        "bytes to objects": lambda: Customer.from_json(TEXT),
        "objects to dict": Customer.from_dict(BODY).to_dict,
        "objects to bytes": Customer.from_dict(BODY).to_json,
    }
    libraries = {
        "restamp": ours,
        "pydantic": _pydantic(pydantic_model("Customer")),
        "pydantic, lossless": _pydantic(pydantic_model("Customer", lossless=True)),
        "msgspec": _msgspec(msgspec_struct("Customer")),
    }
    return {task: {n: each[task] for n, each in libraries.items()} for task in ours}


def _pydantic(model: Any) -> dict[str, Callable[[], Any]]:
    customer = model.model_validate(BODY)
    return {
        "dict to objects": lambda: model.model_validate(BODY),
        "bytes to objects": lambda: model.model_validate_json(TEXT),
        "objects to dict": lambda: customer.model_dump(mode="json", by_alias=True),
        "objects to bytes": lambda: customer.model_dump_json(by_alias=True).encode(),
    }


def _msgspec(struct: Any) -> dict[str, Callable[[], Any]]:
    customer = msgspec.convert(BODY, struct)
    reader, writer = msgspec.json.Decoder(struct), msgspec.json.Encoder()
    return {
        "dict to objects": lambda: msgspec.convert(BODY, struct),
        "bytes to objects": lambda: reader.decode(TEXT),
        "objects to dict": lambda: msgspec.to_builtins(customer),
        "objects to bytes": lambda: writer.encode(customer),
    }


def table() -> Table:
    """The time of one call; beside theirs, ours as a multiple of it."""
    table = Table(title=f"A customer of {len(TEXT)} bytes; ours / theirs")
    every = tasks()
    _check(every)
    for column in ("", *next(iter(every.values()))):
        table.add_column(column, justify="right" if column else "left")
    for task, contenders in every.items():
        ours, *theirs = race(contenders).values()
        ratios = [f"{1e6 * time:.1f} us  {ours / time:5.2f}" for time in theirs]
        table.add_row(task, f"{1e6 * ours:.1f} us", *ratios)
    return table


def _check(tasks: Tasks) -> None:
    """Stop unless every library gives the same JSON as it was given."""
    for task, contenders in tasks.items():
        for name, call in contenders.items():
            result = call()
            if task == "objects to dict" and result != BODY:
                raise SystemExit(f"{name} does not give the same dict")
            if task == "objects to bytes" and json.loads(result) != BODY:
                raise SystemExit(f"{name} does not give the same JSON")
