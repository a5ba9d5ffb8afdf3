# `make` lists its targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

QUIET := engine content play ui store

.DEFAULT_GOAL := help
.PHONY: help play test sweep check bench clean

help:  ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/play: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Article 58 needs Python 3.11 or newer; this is " + sys.version.split()[0])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/dev: $(VENV)/play
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

play: $(VENV)/play  ## play the game
	@$(BIN)/article58 play

test: $(VENV)/dev  ## run the tests; of the rooms that open no window, branch coverage too
	@rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest --numprocesses auto $(QUIET:%=tests/%)
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report
	$(BIN)/python -m pytest --numprocesses auto $(QUIET:%=--ignore=tests/%)

sweep: $(VENV)/dev  ## lay out every screen of the whole story on every panel; takes some minutes
	$(BIN)/python -m pytest --numprocesses auto -m sweep tests/story

check: $(VENV)/dev  ## check style, types and layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/article58 lint story/moscow-trials
	$(BIN)/article58 lint story/first-steps

bench: $(VENV)/dev  ## measure how fast the game is; takes some minutes
	@mkdir -p build
	@$(BIN)/article58 bench --json build/bench.json

clean:  ## take away what was built
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage .coverage.*
