# Stamped from customers.yaml. Do not edit.
"""Company: What is publicly known about a company, gathered by Rebilly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Self

from .._runtime import checks
from .._runtime.models import (
    UNSET,
    JsonObject,
    Mismatch,
    Model,
    OpenEnum,
    Unset,
    member,
    new,
    rest,
)
from .._runtime.violations import Path, Violation


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class Company(Model):
    """What is publicly known about a company, gathered by Rebilly."""

    name: str | None | Unset = UNSET
    """The company's name. Null when unknown."""
    domain: str | None = None
    """Domain of its website."""
    year_founded: float | None | Unset = UNSET
    """Year in which it was founded. Null when unknown."""
    industry: str | None | Unset = UNSET
    """The industry it is in. Null when unknown."""
    employees_count: float | None | Unset = UNSET
    """Size of its staff, in people. Null when unknown."""
    country: str | None | Unset = UNSET
    """Country it is based in. Null when unknown."""
    locality: str | None | Unset = UNSET
    """Town or region it is based in. Null when unknown."""
    links: list[CompanyLink] | None = None
    """Pages about the company elsewhere."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 8
        if isinstance(v := data.get("name", UNSET), str) or v is None:
            self.name = v
        else:
            self.name = UNSET
            fit -= 1
        if isinstance(v := data.get("domain"), str):
            self.domain = v
        else:
            self.domain = None
            fit -= 1
        if (
            type(v := data.get("yearFounded", UNSET)) is float
            or type(v) is int
            or v is None
        ):
            self.year_founded = v
        else:
            self.year_founded = UNSET
            fit -= 1
        if isinstance(v := data.get("industry", UNSET), str) or v is None:
            self.industry = v
        else:
            self.industry = UNSET
            fit -= 1
        if (
            type(v := data.get("employeesCount", UNSET)) is float
            or type(v) is int
            or v is None
        ):
            self.employees_count = v
        else:
            self.employees_count = UNSET
            fit -= 1
        if isinstance(v := data.get("country", UNSET), str) or v is None:
            self.country = v
        else:
            self.country = UNSET
            fit -= 1
        if isinstance(v := data.get("locality", UNSET), str) or v is None:
            self.locality = v
        else:
            self.locality = UNSET
            fit -= 1
        self.links = None
        if isinstance(v := data.get("_links"), list):
            try:
                self.links = [CompanyLink._decode(item) for item in v]
            except Mismatch:
                fit -= 1
        else:
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.name) is not UNSET:
            out["name"] = v
        if (v := self.domain) is not None:
            out["domain"] = v
        if (v := self.year_founded) is not UNSET:
            out["yearFounded"] = v
        if (v := self.industry) is not UNSET:
            out["industry"] = v
        if (v := self.employees_count) is not UNSET:
            out["employeesCount"] = v
        if (v := self.country) is not UNSET:
            out["country"] = v
        if (v := self.locality) is not UNSET:
            out["locality"] = v
        if (v := self.links) is not None:
            out["_links"] = [item._encode() for item in v]
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("name")) is not None:
            checks.string(v, (at, "name"), found)
        if (v := data.get("domain", UNSET)) is not UNSET:
            checks.string(v, (at, "domain"), found)
        if (v := data.get("yearFounded")) is not None:
            checks.number(v, (at, "yearFounded"), found)
        if (v := data.get("industry")) is not None:
            checks.string(v, (at, "industry"), found)
        if (v := data.get("employeesCount")) is not None:
            checks.number(v, (at, "employeesCount"), found)
        if (v := data.get("country")) is not None:
            checks.string(v, (at, "country"), found)
        if (v := data.get("locality")) is not None:
            checks.string(v, (at, "locality"), found)
        if (v := data.get("_links", UNSET)) is not UNSET:
            checks.array(v, (at, "_links"), found)
            checks.items(v, (at, "_links"), found, CompanyLink._check)


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class CompanyLink(Model):
    """A page about the company."""

    href: str | None = None
    """URL of the page."""
    rel: CompanyLinkRel | None = None
    """The site that the page is on."""

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 2
        if isinstance(v := data.get("href"), str):
            self.href = v
        else:
            self.href = None
            fit -= 1
        if isinstance(v := data.get("rel"), str):
            self.rel = member(CompanyLinkRel, v)
        else:
            self.rel = None
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.href) is not None:
            out["href"] = v
        if (v := self.rel) is not None:
            out["rel"] = str(v)
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not checks.is_object(data, at, found):
            return
        if (v := data.get("href", UNSET)) is not UNSET:
            checks.string(v, (at, "href"), found)
        if (v := data.get("rel", UNSET)) is not UNSET:
            checks.listed(v, (at, "rel"), found, CompanyLinkRel)


class CompanyLinkRel(OpenEnum):
    """The site that the page is on."""

    LINKEDIN = "linkedin"
