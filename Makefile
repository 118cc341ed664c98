# Every command works from a fresh clone, with no virtual environment active and nothing on standard input.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
ON_WINDOWS := $(filter Windows_NT,$(OS))
BIN := $(VENV)/$(if $(ON_WINDOWS),Scripts,bin)
PYTHON := $(BIN)/python
LOCK := packaging/requirements-dev.lock
BUILD_LOCK := packaging/requirements-build.lock
# The stamps carry a sum of the lock: an unchanged lock means nothing to do, a changed one means install again.
STAMP := $(VENV)/.setup-$(shell cat $(LOCK) packaging/setup.sh | cksum | cut -d" " -f1)
RELEASE_LOCK := packaging/requirements-release.lock
BUILD_STAMP := $(VENV)/.build-$(shell cat $(BUILD_LOCK) | cksum | cut -d" " -f1)
RELEASE_STAMP := $(VENV)/.release-$(shell cat $(RELEASE_LOCK) | cksum | cut -d" " -f1)
# Two workers; a file's tests stay together, so that a window made once serves the file.
PYTEST := QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: setup
setup: $(STAMP) ## make .venv with the locked libraries, and check the system's own

$(STAMP): $(LOCK) packaging/setup.sh packaging/system-libraries.sh
	@packaging/system-libraries.sh
	@packaging/setup.sh $(VENV) $(LOCK)
	@rm -f $(VENV)/.setup-* && touch $@

.PHONY: run
run: setup ## open the program; without a display, run the demonstration
	@packaging/run.sh $(PYTHON)

.PHONY: test
test: setup ## run all tests, offscreen
	$(PYTEST) </dev/null

.PHONY: check
check: lint types contracts gaps test ## style, types, layers and tests

.PHONY: lint
lint: setup ## ruff: faults and form
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

.PHONY: types
types: setup ## mypy, strict
	$(PYTHON) -m mypy

.PHONY: contracts
contracts: setup ## the layers, by import-linter
	$(BIN)/lint-imports

.PHONY: translations
translations: setup ## every text of the program into resources/translations, and what is translated into the program
	$(PYTHON) packaging/translations.py
	@! grep -n 'type="unfinished"' resources/translations/*.ts || { echo "Translate what stands above."; exit 1; }

.PHONY: gaps
gaps: setup ## does every text have a translation in every language? `make check` asks it too
	$(PYTHON) -m pytest -q tests/packaging/test_translations.py </dev/null

.PHONY: screens
screens: setup ## pictures of every screen and page in build/screens
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m routekaart screens --out build/screens

.PHONY: pictures
pictures: setup ## the pictures in the manual, anew, in resources/handleiding/plaatjes
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m routekaart.screens.manual resources/handleiding/plaatjes

.PHONY: b1
b1: setup ## every text that is not plain Dutch, with file and line
	$(PYTHON) -m tests.plain

.PHONY: bench
bench: setup ## our times beside the floor, in one run
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.bench

.PHONY: faults
faults: setup ## every fault of the plan at its figure; table and build/faults.json (an hour or more)
	$(PYTHON) -m tests.faults

.PHONY: mutants
mutants: setup $(RELEASE_STAMP) ## change the code in thousands of places: do the tests notice? build/mutants.json
	$(PYTHON) -m tests.mutants

.PHONY: rows
rows: setup ## the same rows at their smallest figures, in minutes; `make test` does most of them
	$(PYTHON) -m tests.faults --quick

.PHONY: bite
bite: setup ## take out one protection at a time: does the row that watches it fail?
	$(PYTEST) -m bite tests/faults/test_bite.py </dev/null

.PHONY: walk
walk: setup ## walk a case of every route, by mouse and by keyboard; pictures of every page in build/walk
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.walk muis alles --png build/walk/muis
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.walk toetsen alles --png build/walk/toetsen

.PHONY: looks
looks: setup ## every screen once more: in English, with texts of double length, and as pictures
	$(PYTEST) -m looks </dev/null

.PHONY: a11y
a11y: setup ## a whole case by role and name alone, over the accessibility bus, as a screen reader does it
	@packaging/system-libraries.sh hearing
	$(PYTHON) -m tests.a11y

.PHONY: pdfa
pdfa: setup ## documents of every kind, and of random cases, beside a PDF/A checker by others
	@packaging/system-libraries.sh pdfa
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m routekaart demo --out build/pdfa
	$(PYTHON) -m tests.pdfa build/pdfa 200

.PHONY: demo
demo: setup ## walk a made-up case without a window; result in build/demo
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m routekaart demo --out build/demo

.PHONY: build
build: setup $(BUILD_STAMP) sbom ## dist/routekaart: a folder that runs without Python, with its bill of materials
	$(PYTHON) -m PyInstaller --noconfirm --clean --log-level WARN \
	  --distpath dist --workpath build/pyinstaller packaging/routekaart.spec
	cp build/sbom.cdx.json dist/routekaart/

.PHONY: sbom
sbom: setup $(RELEASE_STAMP) ## build/sbom.cdx.json: everything that is shipped, in CycloneDX
	$(PYTHON) packaging/sbom.py build/sbom.cdx.json

.PHONY: audit
audit: setup $(RELEASE_STAMP) ## known weaknesses of the libraries; says so when no list can be reached
	$(PYTHON) packaging/audit.py

$(BUILD_STAMP): $(BUILD_LOCK) | $(STAMP)
	$(PYTHON) -m pip install -qq --no-input --require-hashes -r $(BUILD_LOCK)
	@rm -f $(VENV)/.build-* && touch $@

$(RELEASE_STAMP): $(RELEASE_LOCK) | $(STAMP)
	$(PYTHON) -m pip install -qq --no-input --require-hashes -r $(RELEASE_LOCK)
	@rm -f $(VENV)/.release-* && touch $@

.PHONY: clean
clean: ## remove what was made, .venv included
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage
