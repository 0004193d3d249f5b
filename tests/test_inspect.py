"""What is rendered is proven before it is written: a slip is an error, never output."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stamping import CASES, generate, lay, record, schemas

from restamp import plan, text
from restamp.inspect.blocks import blocks
from restamp.inspect.lines import Reader, Unclear, plain
from restamp.inspect.modules import Modules
from restamp.inspect.places import misplaced
from restamp.inspect.syntax import Fault, compiled, fault
from restamp.inspect.words import Words
from restamp.plan import Templates
from restamp.problems import Problem, SpecError
from restamp.python.views import Wires

GENERATED = Path(__file__).parents[1] / "generated"
SOURCES = [
    path.read_text("utf-8")
    for folder in (GENERATED, CASES)
    for path in sorted(folder.rglob("*.py"))
    if "_runtime" not in path.parts
]
PAYLOAD = 'x"\'"""); PWN(); ("""\'"\nPWN()\n#'
DOCUMENT = schemas(Tea=record(name={"type": "string", "description": PAYLOAD}))
DOCUMENT["components"]["schemas"]["Tea"]["properties"][PAYLOAD] = {"type": "string"}


class AnyWords(Words):
    """Words among which every name is known."""

    def know(self, name: str) -> bool:
        return True

    def imports(self, module: str) -> bool:
        return True


ANY = AnyWords([])


def told(source: str) -> bool:
    """Whether the shapes of lines tell that source is Python."""
    try:
        blocks(Reader(ANY).lines(plain(source)))
    except Unclear:
        return False
    return True


def test_shapes_tell_of_nearly_every_file() -> None:
    unclear = [source for source in SOURCES if not told(source)]
    assert len(unclear) * 10 <= len(SOURCES)


PIECES = st.one_of(
    st.sampled_from(
        ['"', "'", '"""', "\\", "\n", "    ", "(", ")", "]", ":", ",", "#", "\r", "\0"]
        + ["else:\n", "try:\n", "@x\n", "x x", "f", "1", "01", "\f", "\u2028", ";", "="]
    ),
    st.text(max_size=3),
)


@given(st.sampled_from(SOURCES), st.randoms(use_true_random=False), PIECES, st.data())
def test_what_shapes_tell_of_is_what_python_parses(
    source: str, random: Any, piece: str, data: st.DataObject
) -> None:
    start = random.randrange(len(source))
    end = start + data.draw(st.integers(0, 40))
    broken = source[:start] + piece + source[end:]
    if told(broken):
        assert compiled(broken.encode()) is None


FUTURE = "from __future__ import annotations\n"


@pytest.mark.parametrize(
    "source",
    [
        "return 1\n",
        "class A:\n    return 1\n",
        "break\n",
        "for x in y:\n    pass\nelse:\n    break\n",
        "def f():\n    for x in y:\n        def g():\n            continue\n",
        "nonlocal x\n",
        "def f(x, x): pass\n",
        "def f(\n    x: int,\n    y: int,\n    x: int,\n):\n    pass\n",
        "f = lambda x, x: x\n",
        "f = g(\n    lambda x,\n    x: x\n)\n",
        "f(x=1, x=2)\n",
        "f(\n    x=1,\n    y=g(\n        z=1,\n    ),\n    x=2,\n)\n",
        "f(\n    x\n    =1,\n    x\n    =2,\n)\n",
        "f(x=1, y=g(\n    1\n), x=2)\n",
        "class A(B, x=1, x=2):\n    pass\n",
        "yield x\n",
        "await x\n",
        "def f():\n    x = [i async for i in y]\n",
        "def f():\n    from x import *\n",
        "x = *y\n",
        "*x, *y = z\n",
        "x = (\n" + "    a,\n" * 300 + "    *b,\n) = y\n",
        "x = [i := 1 for i in y]\n",
        "class A:\n    x = [(j := i) for i in y]\n",
        "try:\n    pass\nexcept:\n    pass\nexcept x:\n    pass\n",
        "__debug__ = 1\n",
        "x = " + "1" * 5000 + "\n",
        "x = (\n" + "(\n" * 300 + "1\n" + ")\n" * 300 + ")\n",
        "x = (\n    1\n" + "    + 1\n" * 20_000 + ")\n",
        "if x:\n    pass\n" + "elif x:\n    pass\n" * 20_000,
        "from __future__ import annotations, braces\n",
        "x = 1\nfrom __future__ import annotations\n",
        '""\n""\nfrom __future__ import annotations\n',
        "".join(" " * n + "for x in y:\n" for n in range(30)) + " " * 30 + "pass\n",
    ],
)
def test_what_the_compiler_refuses_is_refused(source: str) -> None:
    for whole in (source, FUTURE + source, f'"""Tea."""\n\n{FUTURE}\n{source}'):
        assert not told(whole)
    assert found(FUTURE + source) is not None


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    for y in x:\n        if y:\n            break\n    return y\n",
        "f(x=1, y=g(x=2))\n",
        "f(\n    x=1,\n    y=g(\n        x=1,\n    ),\n    z=g(\n        x=1,\n    ),\n)\n",
        'x = f"module {x!r}"\n',
        "x = lambda v: v\n",
    ],
)
def test_shapes_tell_of_what_templates_print(source: str) -> None:
    assert told(FUTURE + source)


@pytest.mark.parametrize(
    "source",
    [
        "try:\n    x = 1\n",
        "@x\n",
        "@x\nx = 1\n",
        "else:\n    x = 1\n",
        "if x:\n    x = 1\nelse:\n    x = 1\nelse:\n    x = 1\n",
        "if x:\n    x = 1\nelse:\n    x = 1\nfinally:\n    x = 1\n",
        "if x:\n    x = 1\n  x = 1\n",
        "if x:\nx = 1\n",
        "if x:\n",
        "  x = 1\n",
        "x = (\n",
        "x = (1]\n",
        "x = [\n    x\n    x\n]\n",
        'x = "\\q"\n',
        'x = "a""b\ny = a"""\n',
        "x = 012\n",
        "x = 1_\n",
        "# a\rPWN()\n",
        "# coding: utf-7\n",
        "import typing, x\n",
    ],
)
def test_what_is_no_plain_python_is_left_to_the_parser(source: str) -> None:
    assert not told(source)
    assert not told(FUTURE + source)


def found(
    source: str, words: Words = ANY, files: dict[str, str] | None = None
) -> Fault | None:
    """What the compiler and the tree find wrong in a file of the models."""
    content = {PurePosixPath(p): s.encode() for p, s in (files or {}).items()}
    modules = Modules(Templates(folders=[]), content, {})
    return fault(source.encode(), words, PurePosixPath("models/tea.py"), modules)


def wrong(folder: Path, overlay: Path | None = None) -> tuple[Problem, ...]:
    """What is told of a package, of which nothing is written."""
    with pytest.raises(SpecError) as raised:
        generate(DOCUMENT, folder, overlay=overlay)
    assert not (folder / "sample").exists()
    return raised.value.problems


def test_a_string_that_is_not_encoded_is_an_internal_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text, "_string", lambda value: f'"{value}"')
    problems = wrong(tmp_path)
    assert all(
        p.message.startswith("internal error in this template") for p in problems
    )
    assert all(p.file.endswith(".jinja") and p.line for p in problems)


def test_prose_that_is_not_encoded_is_an_internal_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text.docstring.cache_clear()
    monkeypatch.setattr(text, "_escaped", lambda line: line)
    problems = wrong(tmp_path)
    text.docstring.cache_clear()
    assert all(p.file.endswith(".jinja") and p.line for p in problems)


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        ("x = 1\n\nx = (\n", 3, "no Python"),
        ("x = 1\nx = {{ api.name }}.{{ api.name }}x y\n", 2, "no Python"),
        ("x = 1\n\n\nreturn x\n", 4, "no Python: 'return' outside function"),
        ("from .modles import x\n", 1, "an import of '.modles', which is no"),
        ("x = 1\nfrom .models import y\n", 2, "an import of 'y', which '.models'"),
        ("from ..models import tea\n", 1, "an import of '..models', which is no"),
    ],
)
def test_a_template_of_a_user_that_prints_no_python(
    lines: str, line: int, message: str, tmp_path: Path
) -> None:
    (problem,) = wrong(tmp_path, lay(tmp_path, "{api.name}/more.py.jinja", lines))
    assert problem.file.endswith("more.py.jinja")
    assert problem.line == line
    assert problem.message.startswith(
        f"the template is wrong: it would print {message}"
    )
    assert problem.hint is None


def test_a_file_that_a_user_lets_copy_compiles(tmp_path: Path) -> None:
    lines = "x = 1\nreturn x\n"
    (problem,) = wrong(tmp_path, lay(tmp_path, "{api.name}/more.py", lines))
    assert problem.file.endswith("more.py") and problem.line == 2
    assert "it would copy no Python: 'return' outside" in problem.message


PYTHON = """\
import asyncio
from .models.tea import Tea
from .models import *
from . import models as m, client

\N{MICRO SIGN} = \N{LATIN SMALL LIGATURE FI}x = 1


def f(x: object) -> None:
    global \N{MICRO SIGN}
    \N{MICRO SIGN} = 2

    def g() -> None:
        nonlocal x
        x = 1

    match x:
        case {"a": [y, *z], **rest}:
            pass
        case Tea(name=n) as t:
            pass


async def h(x):
    async with x as y:
        async for z in y:
            yield [i async for i in z]
    try:
        pass
    except* ValueError as error:
        raise
"""


def test_templates_of_users_may_print_any_python(tmp_path: Path) -> None:
    overlay = lay(tmp_path, "{api.name}/more.py.jinja", PYTHON)
    (overlay / "{api.name}" / "models").mkdir()
    beside = overlay / "{api.name}" / "models" / "{model.module}_x.py.jinja"
    beside.write_text("x = {{ model.module }} = 1\n")
    generate(DOCUMENT, tmp_path, overlay=overlay)
    assert (tmp_path / "sample" / "models" / "tea_x.py").read_text() == "x = tea = 1\n"


USERS = """
{% for record in model.records %}
class {{ record.name }}:
{%   for field in record.fields %}
    {{ field.name }} = {{ field.WIRE }}
{%   endfor %}
{% endfor %}
"""


def test_a_users_models_may_be_other_than_ours(tmp_path: Path) -> None:
    lines = USERS.replace("WIRE", "wire")
    overlay = lay(tmp_path, "{api.name}/models/{model.module}.py.jinja", lines)
    generate(DOCUMENT, tmp_path, overlay=overlay)
    assert "class Tea:" in (tmp_path / "sample" / "models" / "tea.py").read_text()


def test_a_users_models_have_the_names_of_the_wire(tmp_path: Path) -> None:
    lines = USERS.replace("WIRE", "text")
    overlay = lay(tmp_path, "{api.name}/models/{model.module}.py.jinja", lines)
    with pytest.raises(SpecError, match="it would print no"):
        generate(DOCUMENT, tmp_path, overlay=overlay)


RECORD = """
class Tea(Model):
    def _decode(cls, data):
        self.name = data.get("name")
        self.size = data.get({size!r})

    def _encode(self):
        out["name"] = "size"
"""


@pytest.mark.parametrize(
    ("size", "strings", "missing"),
    [
        ("size", ["name", "size"], None),
        ("siz", ["name", "size"], '"size"'),
        ("size", ["size", "name"], '"name"'),
        ("it's", ["name", "it's"], None),
        ('"size"', ["name", "size"], '"size"'),
    ],
)
def test_what_goes_over_the_wire_stands_in_its_place(
    size: str, strings: list[str], missing: str | None
) -> None:
    wires = Wires(
        inside=[text.code("class Tea("), text.code("def _decode(")],
        strings=[text.literal(string) for string in strings],
    )
    where = " in class Tea def _decode..."
    told = misplaced(RECORD.replace("{size!r}", text.literal(size)), [wires])
    assert told == (missing + where if missing else None)


@pytest.mark.parametrize(
    ("template", "right", "slip", "where"),
    [
        (
            "models/_codec",
            "field.wire",
            "field.text",
            'no "X" in class Tea def _encode',
        ),
        ("models/_enumeration", "member.value", '"x"', 'no "green" in class Kind'),
    ],
)
def test_a_wrong_wire_name_in_one_place_is_an_internal_error(
    template: str,
    right: str,
    slip: str,
    where: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ours = tmp_path / "ours"
    shutil.copytree(Path(__file__).parents[1] / "templates" / "python", ours)
    path = ours / "{api.name}" / f"{template}.jinja"
    printed = f"{{{{ {right} }}}}"
    assert path.read_text().count(printed)
    slipped = slip if slip.startswith('"') else f"{{{{ {slip} }}}}"
    path.write_text(path.read_text().replace(printed, slipped, 1))
    monkeypatch.setattr(plan, "templates", lambda *_: Templates(folders=[ours]))
    kind = {"type": "string", "enum": ["green", "black"]}
    document = schemas(Tea=record(X={"type": "string"}), Kind=kind)
    with pytest.raises(SpecError) as raised:
        generate(document, tmp_path)
    assert where in raised.value.problems[0].message


def test_names_and_imports_are_of_templates_or_of_the_package(tmp_path: Path) -> None:
    path = tmp_path / "x.jinja"
    path.write_text("from typing import Any\nAsync{{ name }}\n\N{MICRO SIGN}\n")
    text.identifier("Claimed")
    words = Words([path])
    assert words.know("typing") and words.know("Claimed") and words.know("AsyncClaimed")
    assert words.know("\N{GREEK SMALL LETTER MU}")
    assert not words.know("PWN")
    assert words.imports("typing") and not words.imports("Claimed")
    assert found("import typing\n", words) is None
    assert found("x = PWN\n", words) is not None


@pytest.mark.parametrize(
    ("source", "right"),
    [
        ("from .cup import Cup\n", True),
        ("from .cup import Other as Cup, x\n", True),
        ("from .cup import Cop\n", False),
        ("from .cop import Cup\n", False),
        ("from . import cup\n", True),
        ("from . import cop\n", False),
        ("from .. import errors, models\n", True),
        ("from .. import cup\n", False),
        ("from ... import errors\n", False),
        ("from ..errors import Anything\n", True),
        ("from .cup import *\n", True),
    ],
)
def test_relative_imports_lead_to_what_a_module_defines(
    source: str, right: bool
) -> None:
    cup = "class Cup:\n    y = 1\nif x:\n    from z import Other\nx, w = 1, 2\n"
    files = {
        "models/cup.py": cup,
        "errors.py": "def __getattr__(name): ...\n",
        "__init__.py": "",
    }
    assert (found(source, ANY, files) is None) is right
    content = {PurePosixPath(path): lines.encode() for path, lines in files.items()}
    modules = Modules(Templates(folders=[]), content, {})
    try:
        modules.look(PurePosixPath("models/tea.py"), source)
    except Unclear:
        assert not right
    else:
        assert right
