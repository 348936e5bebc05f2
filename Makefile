# Everything is done by dossier/start, which needs nothing but Python 3.11 or newer.
START = sh dossier/start/launch.sh
export PORT PYTHON BENCH_N

.DEFAULT_GOAL := help
.PHONY: help run dev check test trust format pictures bench

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## prepare everything and serve on http://localhost:8000/ (PORT= to change)
	@$(START) run

dev: ## the same with a server that reloads changed code
	@$(START) dev

check: ## lint, format, types, layers, templates, migrations, deployment checks
	@$(START) check

test: ## the whole test suite, on SQLite and, where it is installed, on PostgreSQL
	@$(START) test

trust: ## the contracts at their full numbers, with a table of promised and reached (some hours)
	@$(START) trust

format: ## put the code into the form that check asks for
	@$(START) format

pictures: ## pictures of the pages, a few for docs/pictures and every kind in var/pictures
	@$(START) pictures

bench: ## measure the site on 10,000 made-up testimonies (BENCH_N= to change)
	@$(START) bench
