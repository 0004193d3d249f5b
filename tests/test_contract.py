"""What schemathesis says of the served fake of the customers: part of `make contract`."""

from __future__ import annotations

from contract.judged import SCHEMATHESIS, judged
from customers import SPEC, unavailable


def test_the_fake_keeps_what_the_document_promises() -> None:
    if not SCHEMATHESIS.exists():
        unavailable(f"{SCHEMATHESIS} is not there; `make tools` installs it")
    verdict = judged(SPEC, "rebilly_customers", examples=10)
    assert verdict.failures == ()
    assert verdict.unjudged == 0
    assert verdict.requests > 500
