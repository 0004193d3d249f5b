"""Writing: all or nothing, and only what restamp made."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from restamp.problems import SpecError
from restamp.write import Written, write
from restamp.write.swap import Swap

Files = dict[PurePosixPath, bytes]


def package(**contents: str) -> Files:
    """Files by name, `__` for a slash, and their manifest."""
    files = {
        PurePosixPath(name.replace("__", "/") + ".py"): content.encode()
        for name, content in contents.items()
    }
    listed = {
        str(p): hashlib.sha256(content).hexdigest() for p, content in files.items()
    }
    manifest = json.dumps({"files": listed}).encode()
    return {**files, PurePosixPath("restamp.json"): manifest}


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def expected(files: Mapping[PurePosixPath, bytes]) -> dict[str, bytes]:
    return {str(path): content for path, content in files.items()}


def names(paths: tuple[PurePosixPath, ...]) -> set[str]:
    return {str(path) for path in paths}


def refusal(files: Files, folder: Path) -> str:
    with pytest.raises(SpecError) as caught:
        write(files, folder)
    return caught.value.problems[0].message


def test_a_new_folder(tmp_path: Path) -> None:
    files = package(a="1", models__b="2")
    written = write(files, tmp_path / "out" / "p")
    assert names(written.added) == {"a.py", "models/b.py", "restamp.json"}
    assert tree(tmp_path) == {f"out/p/{k}": v for k, v in expected(files).items()}


def test_what_is_fresh_is_not_touched(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    write(package(a="1"), folder)
    before = [(p, p.stat().st_mtime_ns, p.stat().st_ino) for p in tmp_path.rglob("*")]
    parent = tmp_path.stat().st_mtime_ns
    written = write(package(a="1"), folder)
    assert not written.any
    assert names(written.unchanged) == {"a.py", "restamp.json"}
    assert before == [
        (p, p.stat().st_mtime_ns, p.stat().st_ino) for p in tmp_path.rglob("*")
    ]
    assert tmp_path.stat().st_mtime_ns == parent


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    write(package(same="1", changed="1", gone="1"), folder)
    times = (folder / "same.py").stat().st_mtime_ns
    written = write(package(same="1", changed="2", new="1"), folder)
    assert names(written.added) == {"new.py"}
    assert names(written.changed) == {"changed.py", "restamp.json"}
    assert names(written.removed) == {"gone.py"}
    assert tree(folder) == expected(package(same="1", changed="2", new="1"))
    assert (folder / "same.py").stat().st_mtime_ns == times


def test_what_a_user_put_there_stays(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    write(package(a="1"), folder)
    (folder / "mine").mkdir()
    (folder / "mine" / "notes.txt").write_text("keep")
    (folder / "link").symlink_to("mine")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "a.pyc").write_text("cache")
    written = write(package(a="2"), folder)
    assert names(written.kept) == {"mine/notes.txt", "link"}
    assert (folder / "mine" / "notes.txt").read_text() == "keep"
    assert (folder / "link").readlink() == Path("mine")
    assert not (folder / "__pycache__").exists()


def test_a_hand_edit_and_a_lost_file_are_put_right(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    write(package(a="1", b="1"), folder)
    (folder / "a.py").write_text("edited")
    (folder / "b.py").unlink()
    written = write(package(a="1", b="1"), folder)
    assert (names(written.changed), names(written.added)) == ({"a.py"}, {"b.py"})
    assert tree(folder) == expected(package(a="1", b="1"))


@pytest.mark.parametrize(
    ("name", "content"),
    [("mine.py", "x"), ("restamp.json", "{"), ("restamp.json", "[]")],
)
def test_a_folder_that_restamp_did_not_make(
    tmp_path: Path, name: str, content: str
) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / name).write_text(content)
    assert "restamp" in refusal(package(a="1"), tmp_path / "p")
    assert tree(tmp_path) == {f"p/{name}": content.encode()}


def test_a_user_s_file_in_the_way(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    write(package(a="1"), folder)
    (folder / "b.py").write_text("mine")
    before = tree(tmp_path)
    assert refusal(package(a="1", b="2"), folder) == "this was not made by restamp"
    assert tree(tmp_path) == before


def test_an_empty_folder_and_a_file_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert write(package(a="1"), tmp_path / "empty").any
    (tmp_path / "file").write_text("x")
    assert "this is a file" in refusal(package(a="1"), tmp_path / "file")


def test_a_link_leads_to_the_folder(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    write(package(a="1"), tmp_path / "link")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "a.py").read_text() == "1"


def test_a_file_where_the_out_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    assert refusal(package(a="1"), tmp_path / "out" / "p").startswith(
        "cannot be written"
    )


@pytest.mark.parametrize("step", ["mkdir", "rename", "write_bytes", "fsync"])
@pytest.mark.parametrize(
    "error", [OSError(28, "No space left on device"), KeyboardInterrupt()]
)
def test_a_failure_leaves_the_old_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: BaseException
) -> None:
    folder = tmp_path / "p"
    write(package(a="1"), folder)
    (folder / "own.txt").write_text("what a user put there is made to last")
    before = tree(tmp_path)
    calls = {"left": 1 if step == "rename" else 0}
    real: Any = getattr(os if step == "fsync" else Path, step)

    def fail(*args: Any, **kwargs: Any) -> Any:
        calls["left"] -= 1
        if calls["left"] == -1:
            raise error
        return real(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(os if step == "fsync" else Path, step, fail)
        with pytest.raises((SpecError, KeyboardInterrupt)):
            write(package(a="2", b="1"), folder)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("moment", ["before", "between", "after"])
def test_a_killed_run_is_put_right_by_the_next(tmp_path: Path, moment: str) -> None:
    folder = tmp_path / "p"
    old, new = package(a="1"), package(a="2")
    write(old, folder)
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from tests_write import package\n"
        "from restamp.write import swap, write\n"
        "real = Path.rename\n"
        "count = 0\n"
        "def rename(self, target):\n"
        "    global count\n"
        "    count += 1\n"
        f"    limit = {dict(before=1, between=2, after=3)[moment]}\n"
        "    if count == limit:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "    real(self, target)\n"
        "Path.rename = rename\n"
        "swap.shutil.rmtree = lambda path: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"write(package(a='2'), Path({str(folder)!r}))\n"
    )
    module = tmp_path.parent / f"{tmp_path.name}-import"
    module.mkdir()
    (module / "tests_write.py").write_text(Path(__file__).read_text("utf-8"))
    done = subprocess.run(
        [sys.executable, "-c", script], env={**os.environ, "PYTHONPATH": str(module)}
    )
    assert done.returncode == -signal.SIGKILL
    left = tree(folder) if folder.exists() else tree(tmp_path / ".restamp-p.old")
    assert left == expected(new if moment == "after" else old)
    write(new, folder)
    assert tree(tmp_path) == {f"p/{k}": v for k, v in expected(new).items()}


def test_two_runs_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    versions = [package(**{f"f{n}": str(i) for n in range(20)}) for i in range(8)]
    failures: list[BaseException] = []

    def run(files: Files) -> None:
        try:
            for _ in range(10):
                write(files, folder)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=[files]) for files in versions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert tree(tmp_path) in [
        {f"p/{k}": v for k, v in expected(files).items()} for files in versions
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("name", ["a.py", "restamp.json"])
def test_pipes_are_not_read(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "p"
    write(package(a="1", b="2"), folder)
    (folder / name).unlink()
    os.mkfifo(folder / name)
    if name == "restamp.json":
        assert refusal(package(a="1"), folder) == "this was not written by restamp"
        return
    assert names(write(package(a="1", b="2"), folder).changed) == {name}
    assert tree(folder) == expected(package(a="1", b="2"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_of_a_user_is_in_the_way(tmp_path: Path) -> None:
    folder = tmp_path / "p"
    write(package(a="1"), folder)
    os.mkfifo(folder / "b.py")
    assert refusal(package(a="1", b="2"), folder) == "this was not made by restamp"
    assert not write(package(a="1"), folder).any


@pytest.mark.parametrize("end", ["new", "old"])
@pytest.mark.parametrize("exists", [True, False])
def test_links_in_place_of_our_folders_go(
    tmp_path: Path, end: str, exists: bool
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "mine").write_text("1")
    link = tmp_path / f".restamp-p.{end}"
    link.symlink_to(elsewhere if exists else tmp_path / "nowhere")
    write(package(a="1"), tmp_path / "p")
    assert tree(tmp_path / "p") == expected(package(a="1"))
    assert tree(elsewhere) == {"mine": b"1"}
    assert not os.path.lexists(link)


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="links are followed here")
def test_a_link_in_place_of_the_lock_is_told(tmp_path: Path) -> None:
    lock = tmp_path / ".restamp-p.lock"
    lock.symlink_to(tmp_path / "victim")
    with pytest.raises(SpecError) as caught:
        write(package(a="1"), tmp_path / "p")
    (problem,) = caught.value.problems
    assert problem.file.endswith(lock.name)
    assert not (tmp_path / "victim").exists()
    assert "link" in problem.message and problem.hint


CONTENTS = st.dictionaries(st.sampled_from("abcde"), st.sampled_from("12"))


@given(CONTENTS, CONTENTS, st.sets(st.sampled_from("xyz")))
def test_any_tree_becomes_any_other(
    tmp_path_factory: pytest.TempPathFactory,
    first: dict[str, str],
    second: dict[str, str],
    mine: set[str],
) -> None:
    folder = tmp_path_factory.mktemp("out") / "p"
    write(package(**first), folder)
    for name in mine:
        (folder / name).write_text(name)
    written = write(package(**second), folder)
    users = {name: name.encode() for name in mine}
    assert tree(folder.parent) == {
        f"p/{k}": v for k, v in {**expected(package(**second)), **users}.items()
    }
    assert names(written.removed) == {f"{n}.py" for n in first.keys() - second.keys()}
    assert not write(package(**second), folder).any


def test_nothing_is_interrupted_at_first(tmp_path: Path) -> None:
    assert not Swap(tmp_path / "p").interrupted
    assert not Written().any


@pytest.mark.parametrize(
    "path",
    [
        *("../outside", "/outside", "a/../../outside", "..", ".", "a\\..\\..\\b"),
        *("C:outside", "a\0b", "a\nb", "a/nul.txt", "a" * 256, "\udcff"),
    ],
)
def test_nothing_is_written_elsewhere(tmp_path: Path, path: str) -> None:
    files = {**package(a="1"), PurePosixPath(path): b"1"}
    message = refusal(files, tmp_path / "out" / "p")
    assert "cannot be made below this folder" in message
    assert tree(tmp_path) == {}
