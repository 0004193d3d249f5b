"""Strings at the edges of formats."""

from __future__ import annotations

CORNERS: dict[str, tuple[str, ...]] = {
    "byte": ("", "AA==", "AAA=", "+/+/"),
    "date": ("2024-02-29", "0001-01-01", "9999-12-31"),
    "date-time": (
        "2024-02-29T23:59:59Z",
        "2026-01-31T12:30:00+14:00",
        "2026-01-31T12:30:00-12:00",
        "2026-01-31T12:30:00.1Z",
        "2026-01-31T12:30:00.123456789Z",
        "9999-12-31T23:59:59Z",
    ),
    "decimal": ("0", "-0.1", "123456789012345678901234567890.123456789"),
    "duration": ("PT0S", "P1Y2M3DT4H5M6S", "P2W"),
    "email": ("a@b.co", "first.last+tag@sub.example.com"),
    "hostname": ("a", "xn--bcher-kva.example"),
    "ipv4": ("0.0.0.0", "255.255.255.255"),
    "ipv6": ("::", "::ffff:192.0.2.1", "2001:db8:0:0:0:0:0:1"),
    "time": ("00:00:00Z", "23:59:59+14:00", "12:30:00.123456789Z"),
    "uri": ("a:b", "https://user@[2001:db8::1]:8080/a%20b?c=d#e"),
    "uri-reference": ("", "#", "../a"),
    "uuid": (
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ),
}
"""Leap days, the widest offsets, fractions of seconds, and what is as short as can be."""
