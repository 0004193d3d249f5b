"""A secret that does not show itself."""

from __future__ import annotations

from typing import Any, NoReturn


class Secret:
    """A key, token or password; only `reveal` gives it away.

    It is masked wherever Python prints it, and refuses to be pickled.
    """

    __slots__ = ("_value",)
    _value: str

    def __init__(self, value: str | Secret) -> None:
        text = value.reveal() if isinstance(value, Secret) else value
        if not isinstance(text, str):
            raise TypeError(f"a secret must be a str, not {type(text).__name__}")
        if not text:
            raise ValueError("a secret must not be empty")
        if not (text.isascii() and text.isprintable()) or " " in text:
            raise ValueError(
                "a secret must be printable ASCII without white space: look for a "
                "line break or a blank that was copied with it"
            )
        self._value = text

    def reveal(self) -> str:
        """The secret itself."""
        return self._value

    def __repr__(self) -> str:
        return "Secret('***')"

    def __str__(self) -> str:
        return "***"

    def __format__(self, _: str) -> str:
        return "***"

    def __copy__(self) -> Secret:
        return self

    def __deepcopy__(self, _: Any) -> Secret:
        return self

    def __reduce_ex__(self, _: object) -> NoReturn:
        raise TypeError("a Secret cannot be pickled: it would leave in clear text")
