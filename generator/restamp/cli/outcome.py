"""What a run has done to the disk so far."""

from __future__ import annotations

from enum import StrEnum

UNWRITTEN = "Nothing was written."


class State(StrEnum):
    """How far a run has come, as it is told when it ends there."""

    BEFORE = UNWRITTEN
    WRITING = "It was writing: the package is the new one or the old one, and whole."
    WRITTEN = "The package had been written."


class Outcome:
    """How far the run of a command has come."""

    def __init__(self) -> None:
        self.state = State.BEFORE

    def begin(self, stage: str) -> None:
        """Note that a stage begins."""
        if stage == "writing":
            self.state = State.WRITING

    def end(self, changed: bool) -> None:
        """Note that all is done, and whether it has changed anything."""
        self.state = State.WRITTEN if changed else State.BEFORE
