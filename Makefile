# Everything that is more than one line lives in local/; `make help` lists what there is.
STACK ?= aio
CLUSTER ?= local
NODES ?=
LEVELS ?=
export TESTS ?=
local := node --import tsx local/main.ts

.PHONY: help up down destroy distclean status shell tools charts test test-unit test-golden test-drills test-ha tempest bench golden schema check

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

up: node_modules/.ready ## start the local cluster and run pulumi up on it; STACK=aio, NODES=1 (3 for base), CLUSTER=local|current
	@$(local) up --stack $(STACK) --cluster $(CLUSTER) $(if $(NODES),--nodes $(NODES))

down: node_modules/.ready ## stop the local cluster: no process, mount, interface or rule stays; the data does
	@$(local) down

destroy: node_modules/.ready ## stop the local cluster and delete its data
	@$(local) destroy

distclean: node_modules/.ready ## destroy, and delete the caches: binaries, images, packages
	@$(local) distclean
	@rm -rf node_modules charts/vendor

status: node_modules/.ready ## what runs: processes, nodes, pods, endpoints
	@$(local) status

shell: node_modules/.ready ## a shell with pulumi, kubectl, helm and openstack on PATH
	@test -f .genestack/env || { echo "nothing runs yet; remedy: make up" >&2; exit 1; }
	@. ./.genestack/env && exec $${SHELL:-/bin/sh}

tools: node_modules/.ready ## build the tools (pulumi, kubectl, helm) without starting a cluster
	@$(local) tools

charts: node_modules/.ready ## put the operators' charts into charts/vendor
	@$(local) charts

test: node_modules/.ready ## unit, plugins, golden, catalogue, conformance, end-to-end tests; LEVELS="unit golden" runs some
	@$(local) test $(LEVELS)

test-unit: node_modules/.ready ## the tests that need no tools and no cluster, in seconds
	@$(local) test unit

test-golden: node_modules/.ready ## both stacks, rendered with no cluster, against test/golden
	@$(local) test golden

test-drills: node_modules/.ready ## what takes long: load, kills, destroy; on the local cluster, about 30 minutes
	@$(local) test drills

test-ha: node_modules/.ready ## base on three nodes that fail: pods, nodes, brokers lost, drained, restarted; two to three hours
	@$(local) test ha

tempest: node_modules/.ready ## Tempest's smoke and API tests on the running cloud; TESTS="smoke image", or a regular expression
	@$(local) tempest "$$TESTS"

bench: node_modules/.ready ## print the figures of this machine: times, objects, memory; of STACK=base drills as well
	@$(local) bench --stack $(STACK)

golden: node_modules/.ready ## write test/golden anew, for review with git diff
	@GOLDEN=write $(local) test golden

schema: node_modules/.ready ## write charts/openstack-service/values.schema.json from the types
	@npm run --silent schema

check: node_modules/.ready ## types and formatting
	@npx tsc --noEmit && npx prettier --check --log-level warn .

node_modules/.ready: package.json package-lock.json
	@command -v node >/dev/null && [ "$$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || \
	  { echo "Node.js 20 or newer is needed; remedy: install it from https://nodejs.org" >&2; exit 1; }
	@npm ci --silent && touch $@
