# Everything that people and CI run. Needs Python >= 3.11 and make; each target makes what it needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: feeds test lint docs release bench clean

feeds: $(VENV)/main
	$(BIN)/irfeed build feeds

# The readers and checkers from npm are for tests marked "system", which are skipped without them.
NPM := $(patsubst %/package-lock.json,%/node_modules/.package-lock.json,$(wildcard tests/*/package-lock.json tests/*/*/package-lock.json))

test: $(VENV)/test $(if $(shell command -v npm),$(NPM))
	$(BIN)/python -m pytest -n auto --cov --cov-report=term $(ARGS)

lint: $(VENV)/lint
	$(BIN)/ruff format --check src tests docs benchmarks packaging
	$(BIN)/ruff check src tests docs benchmarks packaging
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

docs: $(VENV)/main
	$(BIN)/python docs/generate.py

# What must hold before a release; leaves what is released in dist/. ARGS="--list" says what is asked.
release: $(VENV)/lint
	$(BIN)/python packaging/release.py $(ARGS)

# TMPDIR says on which disk; the peers are installed into benchmarks/.peers. ARGS="--quick" tries all of it.
bench: $(VENV)/test
	$(BIN)/python benchmarks/run.py $(ARGS)
	$(if $(ARGS),,$(BIN)/python benchmarks/check.py)

%/node_modules/.package-lock.json: %/package-lock.json
	npm ci --prefix $* --no-audit --no-fund --loglevel=error
	touch $@

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.* build dist benchmarks/.peers

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "irfeed needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/main: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group test
	touch $@ $(VENV)/main

$(VENV)/lint: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --editable . --group test --group lint
	touch $@ $(VENV)/main $(VENV)/test
