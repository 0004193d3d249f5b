"""How much of an API its fixtures show, and what is missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from .message import Goal, Reason, Samples


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Goals by their groups: how many can be shown, and how many are.

    `missing` are those that are not, and those that cannot be, with the reason.
    """

    wanted: Mapping[str, int] = field(default_factory=Counter)
    shown: Mapping[str, int] = field(default_factory=Counter)
    missing: tuple[tuple[Goal, Reason], ...] = ()

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(
            wanted=Counter(self.wanted) + Counter(other.wanted),
            shown=Counter(self.shown) + Counter(other.shown),
            missing=self.missing + other.missing,
        )

    @property
    def share(self) -> float:
        """What is shown of what can be, from 0 to 1; all of nothing is 1."""
        wanted = sum(self.wanted.values())
        return sum(self.shown.values()) / wanted if wanted else 1.0


def coverage(samples: Samples) -> Coverage:
    """What the messages show of what they are to show."""
    done = {key for message in samples.messages for key in message.goals}
    shown, wanted = Counter[str](), Counter[str]()
    missing: list[tuple[Goal, Reason]] = []
    for key, goal in samples.goals.items():
        if key in done:
            shown[goal.group] += 1
            wanted[goal.group] += 1
        else:
            reason = samples.reasons.get(key, Reason.UNREACHED)
            missing.append((goal, reason))
            wanted[goal.group] += not reason.final
    return Coverage(wanted=wanted, shown=shown, missing=tuple(missing))
