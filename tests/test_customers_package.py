"""The stamped package as a folder: cheap to import, and at home anywhere."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import rebilly_customers
from customers import PACKAGE

COSTLY = {
    "dataclasses",
    "inspect",
    "json",
    "http",
    "http.client",
    "ssl",
    "typing_extensions",
}

CALL = """
import json, sys
from {package} import Client, CustomerInput, create_customer, errors, fixtures
from {package}._runtime.transports import Incoming

class Fake:
    def send(self, outgoing):
        self.outgoing = outgoing
        message = fixtures.message("create_customer-201-maximal")
        body = json.dumps(message.body).encode()
        return Incoming(status=201, headers=tuple(message.headers.items()), content=body)

    def close(self):
        pass

fake = Fake()
client = Client(organization_id="org_1", api_key="key", transport=fake)
customer = client.customers.create_customer(fixtures.make_customer_input(locale="de"))
assert type(customer).__module__ == "{package}.models.customer"
assert customer == fixtures.make_customer.maximal()
assert issubclass(errors.ValidationError, errors.ApiError)
print(json.dumps({{
    "body": json.loads(fake.outgoing.content),
    "agent": dict(fake.outgoing.headers)["User-Agent"],
    "modules": sorted(sys.modules),
    "home": sys.modules["{package}"].__file__,
}}))
"""


TOOLS = {"plugin", "strategies"}
"""What only those import who have pytest, or Hypothesis."""


def run(folder: Path, code: str) -> str:
    """What a bare interpreter prints that finds packages in a folder only."""
    script = f"import sys; sys.path.insert(0, {str(folder)!r})\n{code}"
    ran = subprocess.run(
        [sys.executable, "-ISBc", script], capture_output=True, text=True
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_importing_the_package_loads_next_to_nothing() -> None:
    code = """
before = set(sys.modules)
import rebilly_customers
after = set(sys.modules)
import json
print(json.dumps(sorted(after - before)))
"""
    loaded = set(json.loads(run(PACKAGE.parent, code)))
    assert "rebilly_customers" in loaded
    assert not loaded & COSTLY
    assert not [name for name in loaded if name.startswith("rebilly_customers.")]


def test_all_that_is_exported_is_there() -> None:
    assert sorted(rebilly_customers.__all__) == dir(rebilly_customers)
    for name in rebilly_customers.__all__:
        assert getattr(rebilly_customers, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'Custommer'"):
        getattr(rebilly_customers, "Custommer")


def modules() -> list[str]:
    found = [path.relative_to(PACKAGE.parent) for path in PACKAGE.rglob("*.py")]
    dotted = [".".join(path.with_suffix("").parts) for path in found]
    names = sorted(name.removesuffix(".__init__") for name in dotted)
    return [name for name in names if not TOOLS & set(name.split("."))]


def test_each_module_can_be_the_first_to_be_imported() -> None:
    code = f"""
import importlib
kept = set(sys.modules)
for name in {modules()!r}:
    importlib.import_module(name)
    for loaded in [n for n in sys.modules if n.startswith("rebilly_customers")]:
        del sys.modules[loaded]
print("all")
"""
    assert run(PACKAGE.parent, code) == "all\n"
    assert len(modules()) > 40


def copied(target: Path) -> None:
    shutil.copytree(PACKAGE, target, ignore=shutil.ignore_patterns("__pycache__"))


def test_the_folder_works_under_another_name(tmp_path: Path) -> None:
    copied(tmp_path / "acme/vendor/billing")
    (tmp_path / "acme/__init__.py").touch()
    told = json.loads(run(tmp_path, CALL.format(package="acme.vendor.billing")))
    assert told["body"]["locale"] == "de"
    assert told["agent"] == "billing"
    assert not [name for name in told["modules"] if "rebilly" in name]
    assert "restamp" not in told["modules"]


def test_the_package_works_from_a_zip_file(tmp_path: Path) -> None:
    copied(tmp_path / "rebilly_customers")
    archive = tmp_path / "packages.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in sorted((tmp_path / "rebilly_customers").rglob("*")):
            file.write(path, path.relative_to(tmp_path))
    shutil.rmtree(tmp_path / "rebilly_customers")
    told = json.loads(run(archive, CALL.format(package="rebilly_customers")))
    assert told["home"].startswith(str(archive))
    assert told["body"]["locale"] == "de"


def test_the_standard_library_is_enough(tmp_path: Path) -> None:
    copied(tmp_path / "billing")
    told = json.loads(run(tmp_path, CALL.format(package="billing")))
    foreign = {name.partition(".")[0] for name in told["modules"]}
    assert foreign - sys.stdlib_module_names == {"__main__", "billing"}
