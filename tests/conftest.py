"""Options and fixtures of the whole test suite."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("restamp", deadline=None)
settings.load_profile("restamp")


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
