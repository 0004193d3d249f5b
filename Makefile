# `make` alone lists the targets.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
PROPERTIES := $(addprefix tests/,runtime $(patsubst %,test_%.py,text names document uri resources gather load strategies))

.PHONY: help generate test properties types format goldens bench judge corpus tools prism contract mutants wheel clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

$(INSTALLED): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "restamp needs Python 3.11 or later; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

generate: $(INSTALLED) ## Stamp generated/ from specs/
	@$(BIN)/restamp generate

test: $(INSTALLED) ## Run the tests
	@$(BIN)/pytest -n auto --dist worksteal

properties: $(INSTALLED) ## Run the property tests of encoders, parsers and strategies, 10,000 examples each
	@$(BIN)/pytest -n auto --dist worksteal -m hypothesis --hypothesis-profile=long $(PROPERTIES)

types: $(INSTALLED) ## Check the types of generator and generated code
	@$(BIN)/mypy generator generated
	@$(BIN)/pyright

format: $(INSTALLED) ## Format the generator's own code
	@$(BIN)/black --quiet generator tests benchmarks

goldens: $(INSTALLED) ## Rewrite the expected output of the tests' cases
	@$(BIN)/pytest --goldens

bench: $(INSTALLED) ## Print speed figures
	@$(BIN)/python -m pip install --quiet --group bench
	@$(BIN)/python benchmarks/run.py

judge: $(INSTALLED) ## Install what judges requests, for make corpus and its tests
	@test -x .venv/judge/bin/python || $(PYTHON) -m venv .venv/judge
	@.venv/judge/bin/python -m pip install --quiet "openapi-core>=0.23"

corpus: judge ## Print figures over the documents of a folder
	@test -x .venv/other/bin/python || $(PYTHON) -m venv .venv/other
	@.venv/other/bin/python -m pip install --quiet openapi-python-client
	@PYTHONPATH=benchmarks $(BIN)/python -m corpus

tools: ## Install what judges fixtures: schemathesis, and Prism from npm
	@test -x .venv/contract/bin/python || $(PYTHON) -m venv .venv/contract
	@.venv/contract/bin/python -m pip install --quiet "schemathesis>=4.32"
	@test -x .venv/prism/node_modules/.bin/prism || npm install --silent --no-audit --no-fund --prefix .venv/prism @stoplight/prism-cli@5

prism: $(INSTALLED) tools ## Hold fixtures against Prism, a mock server
	@PYTHONPATH=benchmarks $(BIN)/python -m prism

contract: $(INSTALLED) tools ## Let schemathesis call fakes, over HTTP
	@PYTHONPATH=benchmarks $(BIN)/python -m contract

mutants: $(INSTALLED) ## Stamp 20,000 mutants of valid documents
	@PYTHONPATH=benchmarks $(BIN)/python -m mutants

wheel: $(INSTALLED) ## Build the wheel into dist/
	@$(BIN)/python -m pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## Remove the environment and caches
	rm -rf .venv dist .mypy_cache .pytest_cache .hypothesis
