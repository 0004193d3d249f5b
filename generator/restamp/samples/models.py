"""Values of models that are no whole body anywhere, for who makes objects of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from .. import ir
from .message import Kind, Message, Size
from .strings import NoValue
from .values import Values


def of_models(
    values: Values, keys: Iterable[ir.Key], note: Callable[[ir.Value, str], None]
) -> Iterator[Message]:
    """A value of each size of each model; `note` is told why there is none."""
    for key in keys:
        content = _content(key)
        try:
            for size in Size:
                body = values.body(content.value, size)
                yield Message(
                    operation=key.origin,
                    part="request" if key.direction is ir.Direction.WRITE else "model",
                    kind=Kind(size.value),
                    content=content,
                    body=body,
                    source=values.own.origin(body),
                    model=key,
                )
        except NoValue as error:
            note(content.value, str(error))


def _content(key: ir.Key) -> ir.Content:
    """A model as if it was a body."""
    schema: ir.Schema = (ir.Defined(key=key),)
    return ir.Content(
        media_type="application/json",
        form=ir.Form.JSON,
        value=ir.Value(type=ir.Ref(target=key), schema=schema, origin=key.origin),
        events=(),
        encoding={},
        prefix=(),
        item=None,
        examples={},
    )
