"""Texts that look like what a name stands for, and belong to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from ..names import words

_HEX = sha256(b"sample").hexdigest()

_LISTED: dict[str, tuple[str, ...]] = {
    "first name|given name|forename": ("Amélie", "Benjamin", "Chiara", "Zoë"),
    "last name|family name|surname": ("Laurent", "Franklin", "Rossi", "Müller"),
    "full name|display name": ("Amélie Laurent", "Benjamin Franklin", "Chiara Rossi"),
    "username|user name|login|nickname": ("amelie", "benjamin", "chiara"),
    "email|mail": ("amelie@example.com", "benjamin@example.com", "zoe@example.com"),
    "phone|phone number|mobile|telephone|fax": ("+1-202-555-0100", "+1-202-555-0142"),
    "street|address|address 1|address line 1|line 1|line1|address1": (
        *("12 Example Street", "36 Sample Road"),
    ),
    "address 2|address line 2|line 2|line2|address2": ("Floor 2", "Apartment 7"),
    "city|town|locality": ("Lyon", "Austin", "Torino", "Köln"),
    "state|region|province|county": ("Texas", "Piemonte", "TX"),
    "zip|zip code|postal code|postcode": ("69003", "78701", "10121"),
    "country|country code|nationality": ("FR", "US", "DE", "FRA", "France"),
    "currency|currency code": ("EUR", "USD", "GBP"),
    "language|language code|lang": ("en", "fr", "de"),
    "locale": ("en-US", "fr-FR"),
    "timezone|time zone|tz": ("Europe/Paris", "America/Chicago"),
    "company|company name|organization|organisation|employer": ("Example Ltd",),
    "url|uri|link|href|website|homepage": ("https://example.com/page",),
    "domain|host|hostname": ("example.com",),
    "ip|ip address": ("192.0.2.1", "2001:db8::1"),
    "user agent": ("Mozilla/5.0 (X11; Linux x86_64)",),
    "card number|pan": ("4111111111111111",),
    "cvv|cvc": ("123",),
    "iban": ("GB33BUKB20201555555555",),
    "bic|swift": ("DEUTDEFF",),
    "vat|vat number|tax number|tax id": ("FR40303265045", "DE136695976"),
    "version": ("1.0.0",),
    "color|colour": ("#336699", "blue"),
    "date|day|dob|birthday|date of birth": ("2026-01-31",),
    "expiry year|expiration year|exp year": ("2030",),
    "year": ("2026",),
    "slug": ("sample-slug", "another-slug"),
    "md5": (_HEX[:32],),
    "sha1|sha 1": (_HEX[:40],),
    "sha256|sha 256": (_HEX,),
    "created|updated|created at|updated at|timestamp": ("2026-01-31T12:30:00Z",),
    "token|access token|secret|api key|password": ("sample-only",),
    "mime type|content type|media type": ("text/plain",),
    "filename|file name": ("sample.txt",),
}
_BY_NAME = {
    name: texts for names, texts in _LISTED.items() for name in names.split("|")
}
_LAST = {
    *("email", "phone", "url", "uri", "city", "country", "currency", "zip", "date"),
    *("year", "slug", "md5", "sha1", "sha256"),
}
"""What a longer name may end with."""


def likely(word: str) -> Iterator[str]:
    """Texts for a member of a name, the preferred one first; of most names there are none."""
    told = [each.lower() for each in words(word)]
    name = " ".join(told)
    texts = _BY_NAME.get(name) or _BY_NAME.get(" ".join(told[-2:]))
    if texts is None and told and told[-1] in _LAST:
        texts = _BY_NAME[told[-1]]
    if texts:
        first = _number(word) % len(texts)
        yield from (*texts[first:], *texts[:first])
    elif told[-1:] in (["id"], ["ids"]):
        yield f"{'_'.join(told[:-1]) or 'id'}_{_number(word):08x}"


def _number(word: str) -> int:
    """A number of 32 bits that depends on a name only."""
    return int.from_bytes(sha256(word.encode()).digest()[:4], "big")
