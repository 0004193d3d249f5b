"""What Hypothesis works out when it first needs it, made before anything is drawn.

A draw that took so long would fail its health check.
"""

from __future__ import annotations

from random import Random

from hypothesis import Phase, Verbosity, currently_in_test_context, find, settings
from hypothesis import strategies as st

# halves of pairs are no characters, and UTF-8 cannot have them; `codec` would say the
# same, but encodes each code point to find out
CHARACTERS = st.characters(exclude_categories=["Cs"])

_MANY = st.lists(st.integers(), min_size=100, max_size=100)
_ONCE = settings(
    phases=[Phase.generate],
    database=None,
    deadline=None,
    verbosity=Verbosity.quiet,
)


def prepare() -> None:
    """Make the tables of characters, and read the constants of all loaded modules.

    Within a test nothing is done: it counts for the test's deadline, and draws do not.
    """
    if currently_in_test_context():
        return
    CHARACTERS.validate()
    # constants are read for a draw in twenty or so
    find(_MANY, lambda drawn: len({*drawn}) > 50, settings=_ONCE, random=Random(0))
