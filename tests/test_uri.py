"""References are resolved against a base as RFC 3986 says."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restamp.document.uri import Uri, resolve

BASE = "http://a/b/c/d;p?q"
# RFC 3986, sections 5.4.1 and 5.4.2.
EXAMPLES = {
    "g:h": "g:h",
    "g": "http://a/b/c/g",
    "./g": "http://a/b/c/g",
    "g/": "http://a/b/c/g/",
    "/g": "http://a/g",
    "//g": "http://g",
    "?y": "http://a/b/c/d;p?y",
    "g?y": "http://a/b/c/g?y",
    "#s": "http://a/b/c/d;p?q#s",
    "g#s": "http://a/b/c/g#s",
    "g?y#s": "http://a/b/c/g?y#s",
    ";x": "http://a/b/c/;x",
    "g;x=1/../y": "http://a/b/c/y",
    "": "http://a/b/c/d;p?q",
    ".": "http://a/b/c/",
    "./": "http://a/b/c/",
    "..": "http://a/b/",
    "../g": "http://a/b/g",
    "../..": "http://a/",
    "../../../g": "http://a/g",
    "/../g": "http://a/g",
    "g.": "http://a/b/c/g.",
    "..g": "http://a/b/c/..g",
    "./g/.": "http://a/b/c/g/",
    "g/../h": "http://a/b/c/h",
    "g?y/../x": "http://a/b/c/g?y/../x",
    "g#s/../x": "http://a/b/c/g#s/../x",
}
SEGMENTS = st.lists(st.sampled_from(["", ".", "..", "a", "b.yaml", "..x"]), max_size=5)


def joined(base: str, reference: str) -> str:
    uri, fragment = resolve(base, reference)
    return f"{uri}#{fragment}" if fragment else uri


@pytest.mark.parametrize(("reference", "expected"), EXAMPLES.items())
def test_the_examples_of_the_standard(reference: str, expected: str) -> None:
    assert joined(BASE, reference) == expected


@given(SEGMENTS, SEGMENTS)
def test_paths_are_joined_as_the_standard_library_joins_them(
    base: list[str], relative: list[str]
) -> None:
    path = "/".join(relative).lstrip("/")
    root = "http://h/" + "/".join(base).lstrip("/")
    expected = urljoin(urljoin(root, "."), path) if path else root
    if path and "//" not in root + path:
        assert joined(root, path) == expected


PARTS = st.text("ab.-", min_size=1, max_size=3)
PATHS = st.lists(PARTS | st.sampled_from([".", ".."]), max_size=5).map("/".join)
TAILS = st.sampled_from(["", "?q", "?a/../b", "?../x", "#f", "?q#/a/../b"])


@given(PATHS, st.sampled_from(["", "?k"]), st.sampled_from(["", "/"]), PATHS, TAILS)
def test_any_reference_means_what_the_standard_library_says(
    base: str, query: str, slash: str, path: str, tail: str
) -> None:
    whole = urljoin("http://h/", base) + query
    if path:
        expected = urljoin(whole, f"{slash}{path}")
        assert joined(whole, f"{slash}{path}{tail}") == f"{expected}{tail}"
    rooted = urljoin("http://i/", f"/{path}")
    for start in ("http://i", "//i"):
        assert joined(whole, f"{start}/{path}{tail}") == f"{rooted}{tail}"


@given(st.text(max_size=20), st.text("/.:?#ab%", max_size=20))
def test_what_is_resolved_has_no_dots_left_and_stays_as_it_is(
    base: str, reference: str
) -> None:
    start, _ = resolve("http://h/", f"/{base}")
    uri, _ = resolve(start, reference)
    assert not {".", ".."} & set(Uri.parse(uri).path.split("/"))
    assert resolve("http://x/y/z", uri)[0] == uri or Uri.parse(uri).scheme is None


@given(st.text(max_size=20))
def test_every_text_has_parts_that_make_it_up_again(text: str) -> None:
    assert str(Uri.parse(text)) == text


def test_names_without_a_hierarchy() -> None:
    assert resolve("urn:example:a", "#/b") == ("urn:example:a", "/b")
    assert resolve("http://h/a", "urn:example:b#c") == ("urn:example:b", "c")
