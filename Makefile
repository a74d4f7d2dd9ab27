# All that is done with this project. `make help` lists it.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
GOLD ?= $(FOGLINE_EVAL)

.PHONY: help venv run test check gate browser bench sample eval lock

help: ## what each target does
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

venv: $(VENV)/.run ## make .venv and install what the app needs

run: $(VENV)/.run ## start the dashboard and print its address
	$(BIN)/streamlit run app.py

test: $(VENV)/.dev ## unit tests and page tests
	$(BIN)/pytest -m "not browser and not gate"

check: $(VENV)/.dev ## format, lint, types and import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

gate: $(VENV)/.dev ## the quality gate: scores on gold sets against their floors
	$(BIN)/pytest -m gate

browser: $(VENV)/.dev ## the app in a real Chromium; screenshots in screenshots/
	$(BIN)/pytest -m browser

bench: $(VENV)/.dev ## speed, memory and size against their targets
	$(BIN)/python -m bench

sample: $(VENV)/.run ## rebuild the sample corpus's snapshot
	rm -rf data/sample/shards data/sample/snapshot-*
	$(BIN)/python -m data load data/sample/articles.jsonl --corpus data/sample --workers 1
	rm -rf data/sample/shards data/sample/load.lock

eval: $(VENV)/.run ## scores on the shipped gold, and on the sets in FOGLINE_EVAL
	$(BIN)/python -m data evaluate $(GOLD)

lock: ## pin requirements anew from the .in files (needs uv)
	uv pip compile --quiet --universal --generate-hashes --python-version 3.12 --no-emit-index-url --no-annotate --no-header requirements.in -o requirements.txt
	uv pip compile --quiet --universal --generate-hashes --python-version 3.12 --no-emit-index-url --no-annotate --no-header requirements-dev.in -o requirements-dev.txt

$(VENV)/bin/python:
	@command -v $(PYTHON) >/dev/null || { echo "Fogline needs Python 3.12 or newer, and found none as '$(PYTHON)'. Install it, or name yours: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12))' || { echo "Fogline needs Python 3.12 or newer, and '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Install a newer one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/bin/python requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
