# `make serve` shows the guide, `make test` runs everything; both install what they need first and nothing twice.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help env site serve test quick wheel bench screenshots check readability freshness links lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

# Stamps hold what was installed from which lock file, so that a second run installs nothing.
$(VENV)/installed: requirements.lock deploy/environment.sh
	PYTHON="$(PYTHON)" sh deploy/environment.sh $(VENV)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

node_modules/installed: package-lock.json $(VENV)/installed
	$(PY) -m deploy.node npm ci --silent --no-progress
	@touch $@

env: $(VENV)/installed node_modules/installed ## install what building and testing need

site: env ## build the site into site/
	$(PY) -m deploy.build

serve: site ## build the guide and show it on http://127.0.0.1:8000
	$(PY) -m deploy.serve

test: site ## the whole suite: rules on CPython and Pyodide, towns, site, browser
	$(PY) -m deploy.browser
	$(PY) -m pytest -n auto --dist loadfile

quick: env ## the tests that need neither the site nor a browser
	$(PY) -m pytest tests/rules tests/towns tests/text tests/test_command_line.py tests/test_law_files.py

check: env ## check the town files
	$(PY) -m macros check docs/miasta

readability: env ## measure how hard the pages are to read and renew dev/czytelnosc.md
	mkdir -p dev
	$(PY) -m macros readability > dev/czytelnosc.md

freshness: env ## list what is due for a check: programmes of towns, figures of law
	@$(PY) -m macros freshness

links: env ## try every outside link (needs the network)
	$(PY) -m deploy.links

wheel: env ## a plain wheel of calculators in dist/
	$(PY) -m deploy.wheel

bench: site ## measure and renew dev/bench.md
	$(PY) -m deploy.browser
	$(PY) -m bench

screenshots: site ## renew the pictures in dev/
	$(PY) -m deploy.browser
	$(PY) -m tests.browser.screenshots

lock: env ## pin the newest allowed versions into the lock files
	$(PY) -m pip install --quiet uv
	$(PY) -m uv pip compile --quiet --upgrade --universal --generate-hashes --python-version 3.11 --group site --group test \
		--no-annotate --no-header -o requirements.lock
	$(PY) -m deploy.node npm update --package-lock-only

clean: ## delete what was generated (not the environment)
	rm -rf site dist .cache build *.egg-info
