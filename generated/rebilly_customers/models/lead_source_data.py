# Stamped from customers.yaml. Do not edit.
"""LeadSourceDataInput: What led someone to you."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Self

from .._runtime.checks import Path, Violation, is_object, read_only, string
from .._runtime.models import UNSET, JsonObject, Mismatch, Model, Unset, new, rest


@dataclass(slots=True, kw_only=True, repr=False, eq=False)
class LeadSourceDataInput(Model):
    """What led someone to you."""

    medium: str | None | Unset = UNSET
    """Kind of channel. Null when unknown."""
    source: str | None | Unset = UNSET
    """Site, newsletter or other place within the channel. Null when unknown."""
    campaign: str | None | Unset = UNSET
    """Marketing campaign. Null when unknown."""
    term: str | None | Unset = UNSET
    """Search term. Null when unknown."""
    content: str | None | Unset = UNSET
    """Which advertisement or link of the campaign it was. Null when unknown."""
    affiliate: str | None | Unset = UNSET
    """Affiliate who referred the customer. Null when there is none."""
    sub_affiliate: str | None | Unset = UNSET
    """Partner of the affiliate. Null when there is none."""
    sales_agent: str | None | Unset = UNSET
    """Person who made the sale. Null when there is none."""
    click_id: str | None | Unset = UNSET
    """Id of the click, given by whoever served the advertisement. Null when unknown."""
    path: str | None | Unset = UNSET
    """Path of the page that the customer arrived at. Null when unknown."""
    referrer: str | None | Unset = UNSET
    """URL of the page that linked to you. Null when unknown."""

    _read_only: ClassVar[tuple[str, ...]] = ("createdTime", "updatedTime", "_links")

    @classmethod
    def _decode(cls, data: Any) -> Self:
        if not isinstance(data, dict):
            raise Mismatch
        self = new(cls)
        v: Any
        fit = 11
        if isinstance(v := data.get("medium", UNSET), str) or v is None:
            self.medium = v
        else:
            self.medium = UNSET
            fit -= 1
        if isinstance(v := data.get("source", UNSET), str) or v is None:
            self.source = v
        else:
            self.source = UNSET
            fit -= 1
        if isinstance(v := data.get("campaign", UNSET), str) or v is None:
            self.campaign = v
        else:
            self.campaign = UNSET
            fit -= 1
        if isinstance(v := data.get("term", UNSET), str) or v is None:
            self.term = v
        else:
            self.term = UNSET
            fit -= 1
        if isinstance(v := data.get("content", UNSET), str) or v is None:
            self.content = v
        else:
            self.content = UNSET
            fit -= 1
        if isinstance(v := data.get("affiliate", UNSET), str) or v is None:
            self.affiliate = v
        else:
            self.affiliate = UNSET
            fit -= 1
        if isinstance(v := data.get("subAffiliate", UNSET), str) or v is None:
            self.sub_affiliate = v
        else:
            self.sub_affiliate = UNSET
            fit -= 1
        if isinstance(v := data.get("salesAgent", UNSET), str) or v is None:
            self.sales_agent = v
        else:
            self.sales_agent = UNSET
            fit -= 1
        if isinstance(v := data.get("clickId", UNSET), str) or v is None:
            self.click_id = v
        else:
            self.click_id = UNSET
            fit -= 1
        if isinstance(v := data.get("path", UNSET), str) or v is None:
            self.path = v
        else:
            self.path = UNSET
            fit -= 1
        if isinstance(v := data.get("referrer", UNSET), str) or v is None:
            self.referrer = v
        else:
            self.referrer = UNSET
            fit -= 1
        self.extra = rest(self, data) if fit != len(data) else {}
        return self

    def _encode(self) -> JsonObject:
        out = self.extra.copy()
        v: Any
        if (v := self.medium) is not UNSET:
            out["medium"] = v
        if (v := self.source) is not UNSET:
            out["source"] = v
        if (v := self.campaign) is not UNSET:
            out["campaign"] = v
        if (v := self.term) is not UNSET:
            out["term"] = v
        if (v := self.content) is not UNSET:
            out["content"] = v
        if (v := self.affiliate) is not UNSET:
            out["affiliate"] = v
        if (v := self.sub_affiliate) is not UNSET:
            out["subAffiliate"] = v
        if (v := self.sales_agent) is not UNSET:
            out["salesAgent"] = v
        if (v := self.click_id) is not UNSET:
            out["clickId"] = v
        if (v := self.path) is not UNSET:
            out["path"] = v
        if (v := self.referrer) is not UNSET:
            out["referrer"] = v
        return out

    @classmethod
    def _check(cls, data: Any, at: Path, found: list[Violation]) -> None:
        if not is_object(data, at, found):
            return
        read_only(data, at, found, cls._read_only)
        if (v := data.get("medium")) is not None:
            string(v, (at, "medium"), found, max_length=512)
        if (v := data.get("source")) is not None:
            string(v, (at, "source"), found, max_length=512)
        if (v := data.get("campaign")) is not None:
            string(v, (at, "campaign"), found, max_length=512)
        if (v := data.get("term")) is not None:
            string(v, (at, "term"), found, max_length=512)
        if (v := data.get("content")) is not None:
            string(v, (at, "content"), found, max_length=512)
        if (v := data.get("affiliate")) is not None:
            string(v, (at, "affiliate"), found, max_length=512)
        if (v := data.get("subAffiliate")) is not None:
            string(v, (at, "subAffiliate"), found, max_length=512)
        if (v := data.get("salesAgent")) is not None:
            string(v, (at, "salesAgent"), found, max_length=512)
        if (v := data.get("clickId")) is not None:
            string(v, (at, "clickId"), found, max_length=512)
        if (v := data.get("path")) is not None:
            string(v, (at, "path"), found, max_length=512)
        if (v := data.get("referrer")) is not None:
            string(v, (at, "referrer"), found, max_length=2083, format="uri")
