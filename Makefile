# The site is served by dossier/start, which needs nothing but Python 3.11 or newer; the rest is dossier/develop.
START = sh dossier/start/launch.sh dossier.start
DEVELOP = sh dossier/start/launch.sh dossier.develop
T =
export PORT PYTHON BENCH_N T

.DEFAULT_GOAL := help
.PHONY: help run dev check test trust format pictures bench

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## prepare everything and serve on http://localhost:8000/ (PORT= to change)
	@$(START) run

dev: ## the same with a server that reloads changed code
	@$(START) dev

check: ## lint, format, types, layers, templates, migrations, deployment checks
	@$(DEVELOP) check

test: ## the whole suite, on SQLite and PostgreSQL; T="tests/web -x" hands that to pytest, on SQLite alone
	@$(DEVELOP) test

trust: ## the contracts at their full numbers, with a table of promised and reached (some hours)
	@$(DEVELOP) trust

format: ## put the code into the form that check asks for
	@$(DEVELOP) format

pictures: ## pictures of the pages, a few for docs/pictures and every kind in var/pictures
	@$(DEVELOP) pictures

bench: ## measure the site on 10,000 made-up testimonies (BENCH_N= to change)
	@$(DEVELOP) bench
