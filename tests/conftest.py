"""Options and fixtures of the whole test suite."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import TypeAlias

import pytest
from hypothesis import settings
from stamping import Cases

Case: TypeAlias = Callable[[str], ModuleType]

settings.register_profile("restamp", deadline=None)
settings.register_profile("long", deadline=None, max_examples=10_000)
settings.load_profile("restamp")  # or --hypothesis-profile=long


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--goldens",
        action="store_true",
        help="rewrite the expected output of the cases instead of comparing with it",
    )


@pytest.fixture
def goldens(request: pytest.FixtureRequest) -> bool:
    """Whether expected output is to be rewritten."""
    return bool(request.config.getoption("--goldens"))


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    """The package of a case by its name, stamped when it is first asked for."""
    return Cases(tmp_path_factory.mktemp("cases"), "shared").__getitem__
