# What can be done here; `make help` lists it. Needs Python 3.11 or newer, and make; uv is used when it is there.

PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
RIVALS := benchmarks/.rivals/.ready
UV := $(shell command -v uv 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help install demo test check format types contracts tests coverage browser sweep properties kill chaos fuzz bench rivals mutation docs drawings reading lock clean

help: ## List what can be done
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(READY) ## Make .venv from the lock, with the command .venv/bin/bot

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
ifdef UV
	test -x $(BIN)/python || uv venv --quiet --python $(PYTHON) .venv
	uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.lock
	uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
else
	test -x $(BIN)/pip || $(PYTHON) -m venv .venv
	# --no-deps: the lock is complete, and pip would look for an extra's newest release past its pin (pip issue 9644).
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	$(BIN)/pip check --disable-pip-version-check
endif
	@touch $(READY)

demo: install ## Try the bot in a browser: no account, no token
	$(BIN)/bot demo

test: install browser check tests ## All that CI runs

check: format types contracts ## Format, lint, types, import contracts

format: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: install
	$(BIN)/mypy

contracts: install
	$(BIN)/lint-imports --no-logo

tests: install
	$(BIN)/pytest -m "not sweep" -n auto --dist loadfile

coverage: install browser ## The tests with branch coverage, which doubles their time
	$(BIN)/pytest -m "not sweep" -n auto --dist loadfile --cov --cov-report=term:skip-covered --cov-fail-under=97

browser: ## Install Chromium for the end-to-end test (Debian)
	@if command -v chromium >/dev/null && command -v chromedriver >/dev/null; then :; \
	elif command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
	  apt-get update -qq && apt-get install -y -qq chromium chromium-driver >/dev/null; \
	else echo "Chromium is missing; the end-to-end test will say so. Debian: apt-get install chromium chromium-driver"; fi

sweep: install ## The slow tests: every time zone
	$(BIN)/pytest -m sweep --timeout=3600

properties: install ## The properties of the rules over 2,000 histories each, in place of 80 (about ten minutes)
	EXAMPLES=2000 $(BIN)/pytest tests/rules -k properties -n auto --dist load --timeout=3600

kill: install ## Kill the bot 500 times while people chat: nothing is lost (about ten minutes)
	$(BIN)/python -m tests.proofs.kill

chaos: install ## A bad network with an outage of two hours: nothing is lost (about five minutes)
	$(BIN)/python -m tests.proofs.chaos

fuzz: install ## Hand the bot 100,000 wrong updates: nothing fails (about seven minutes)
	$(BIN)/python -m tests.proofs.fuzz

bench: install rivals ## The benchmarks
	@for script in benchmarks/*.py; do echo "== $$script"; $(BIN)/python $$script; done

rivals: $(RIVALS) ## Install the bots that benchmarks/taps.py measures ours against, apart from the project

$(RIVALS): benchmarks/requirements.lock
ifdef UV
	test -x benchmarks/.rivals/bin/python || uv venv --quiet --python $(PYTHON) benchmarks/.rivals
	uv pip install --quiet --python benchmarks/.rivals/bin/python --require-hashes -r benchmarks/requirements.lock
else
	test -x benchmarks/.rivals/bin/pip || $(PYTHON) -m venv benchmarks/.rivals
	benchmarks/.rivals/bin/pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
	  -r benchmarks/requirements.lock
endif
	@touch $(RIVALS)

mutation: install ## Mutate the rules and see whether their tests notice (long)
	$(BIN)/mutmut run

drawings: install ## Make the pictures of bot/content/drawings anew
	$(BIN)/python -m bot.content.make_drawings

reading: install ## How hard our words are to read
	$(BIN)/python -m tests.content.reading_age

docs: install ## Write docs/rules.md anew
	$(BIN)/bot rules --markdown > docs/rules.md

lock: ## Write requirements.lock anew, and the part of it that runs (needs uv)
	uv pip compile --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
	  --extra dev --quiet pyproject.toml -o requirements.lock
	uv pip compile --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
	  --constraint requirements.lock --extra build --quiet pyproject.toml -o deploy/requirements.lock
	uv pip compile --generate-hashes --no-emit-index-url --no-header --universal --python-version 3.11 \
	  --quiet benchmarks/requirements.in -o benchmarks/requirements.lock

clean: ## Remove what was made here
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage* mutants build *.egg-info
