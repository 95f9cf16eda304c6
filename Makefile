# Everything that is done with this project is done from here: `make help`.
#
# What is up to date is decided by stamps. A stamp is as old as the start of the step that made it, so that a file
# changed meanwhile counts as newer; a step that fails or is interrupted leaves none.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
.PHONY: help site build serve test bench format clean FORCE

PROGRAM := .build/release/steckbrief
STAMPS := .build/stamps
# A site says as of when it is, and marks what has become old: it is made anew every day.
SITE := $(STAMPS)/site-$(shell date +%F)

start = @mkdir -p $(STAMPS) && touch $@.started
finish = @mv $@.started $@

# FORCE if a file of $(2) is missing, or if anything in the folders $(3) was changed, added or removed since the stamp
# $(1) was made. Not a list of prerequisites: content may be named as it likes, and there may be a lot of it.
stale = $(if $(and $(wildcard $(1)),$(wildcard $(2))),$(if $(shell find $(3) -cnewer $(1) -print -quit),FORCE),FORCE)

help: ## nennt die Ziele
	@echo 'make …'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand --tabs=12

site: $(SITE) ## macht aus content/ die Website und die Broschüre; richtet beim ersten Mal alles ein
	@echo
	@echo 'Zum Öffnen:'
	@for made in public/index.html public/brochure.pdf print/brochure.pdf; do \
	  if [ -e $$made ]; then echo "  $(CURDIR)/$$made"; fi; done

build: $(STAMPS)/program ## übersetzt nur das Programm

serve: $(STAMPS)/program .venv/brochure.stamp ## zeigt die Seiten im Browser, bei jedem Speichern neu
	@$(PROGRAM) serve --open

# What is loaded down and what is compiled do not wait for each other.
test: ## prüft alles: Form, Programm, Seiten im Browser, PDF
	@$(MAKE) --no-print-directory --jobs=2 $(STAMPS)/program .venv/tests.stamp
	@Scripts/run-tests

bench: $(STAMPS)/program .venv/bench.stamp ## misst gegen Hugo, ein C-Programm, Pagefind und WeasyPrint; N="75 1000" statt aller Größen
	@.venv/bin/python Benchmarks/run $(N)
	@$(if $(N),,.venv/bin/python Benchmarks/languages)
	@$(if $(N),$(if $(filter 75,$(N)),.venv/bin/python Benchmarks/brochure 75,true),.venv/bin/python Benchmarks/brochure)
	@.venv/bin/python Benchmarks/search $(N)
	@.venv/bin/python Benchmarks/latency $(N)
	@.venv/bin/python Benchmarks/soak

format: ## bringt den Quelltext in Form
	@swift format --in-place --parallel --recursive Sources Tests Package.swift

clean: ## entfernt, was hier entstanden ist; content/, public/ und print/ bleiben
	@rm -rf .build .venv .fonts .bench

$(SITE): $(STAMPS)/program .venv/brochure.stamp $(call stale,$(SITE),public/index.html,content templates)
	$(start)
	@$(PROGRAM) build
	@rm -f $(STAMPS)/site-????-??-??
	$(finish)

$(STAMPS)/program: $(call stale,$(STAMPS)/program,$(PROGRAM),Sources Package.swift) | $(STAMPS)/packages
	$(start)
	@echo 'Das Programm wird übersetzt. Beim ersten Mal dauert das einige Minuten.'
	@swift build --configuration release --product steckbrief --static-swift-stdlib -Xswiftc -use-ld=lld
	$(finish)

# What the machine must have is looked at again whenever a package came or went.
DPKG := $(wildcard /var/lib/dpkg/status)

$(STAMPS)/packages: Scripts/packages.txt $(DPKG)
	@Scripts/install-packages build brochure
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/packages-tests: Scripts/packages.txt $(DPKG) | $(STAMPS)/packages
	@Scripts/install-packages build tests
	@mkdir -p $(STAMPS) && touch $@

$(STAMPS)/packages-bench: Scripts/packages.txt $(DPKG) | $(STAMPS)/packages
	@Scripts/install-packages build bench
	@mkdir -p $(STAMPS) && touch $@

# Stamps of what is in .venv lie there, so that they go when it goes. The site is made without the brochure's, too; the
# next run then tries again.
.venv/brochure.stamp: Scripts/requirements.txt Scripts/fonts.py $(if $(wildcard .fonts/coverage.txt),,FORCE) \
    | $(STAMPS)/packages
	@if Scripts/prepare-brochure; then touch $@; fi

.venv/tests.stamp: Scripts/requirements-tests.txt | $(STAMPS)/packages-tests .venv/brochure.stamp
	@Scripts/install-python $< && touch $@

.venv/bench.stamp: Scripts/requirements-bench.txt | $(STAMPS)/packages-bench .venv/brochure.stamp
	@Scripts/install-python $< && touch $@
