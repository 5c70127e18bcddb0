# Every task of the repository; `make help` lists them.
SHELL := /bin/sh
.DEFAULT_GOAL := help

# Warnings are errors here, not in the manifest: a newer compiler must not break who only builds.
FLAGS := --explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors
CORE := Language Schede Understanding Dialogue Transcripts
RELEASE := .build/release/abbraccio
# The rooms that import no operating system.
PURE := $(CORE) Crypto Channels
MESSAGES := Tests/Messages
# What others would pick, by its name on PyPI; Benchmarks/*/compare.py know them.
PEERS := fasttext-wheel scikit-learn rivescript hassil padacioso snips-nlu
SERVE_PEERS := aiogram 'python-telegram-bot[webhooks]'

.PHONY: help prepare build debug chat test lint pure check-data transcripts score bench bench-peers unit tsan asan fuzz serve soak points hostile trials bench-serve bench-serve-peers bench-store check-unit format clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile

prepare: ## install the system packages that are missing
	@deploy/prepare

build: prepare ## build the release binary
	@swift build -c release --static-swift-stdlib --product abbraccio $(FLAGS) --quiet

chat: build ## build and open the conversation with Cremona's data
	@$(RELEASE) chat --intents intents

test: prepare lint pure check-unit unit build check-data transcripts ## set all up, lint, and run all tests

unit: prepare
	@swift test --disable-xctest --quiet $(FLAGS)

lint: ## formatting and style
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

pure: ## the core, the cryptography and the channels import no operating system
	@! grep -rnE '^ *(@[a-zA-Z_]+ +)*([a-z]+ +)?import +([a-z]+ +)?(Foundation|FoundationEssentials|FoundationNetworking|Glibc|Dispatch|Synchronization)' \
	  $(addprefix Sources/,$(PURE)) || { echo 'pure: these rooms must not import the lines above' >&2; exit 1; }
	@! grep -rnE '^ *(@[a-zA-Z_]+ +)*([a-z]+ +)?import ' Sources/Crypto Sources/Channels \
	  | grep -vE 'Sources/Crypto/.*import CCrypto$$|Sources/Channels/.*import Crypto$$' \
	  || { echo 'pure: Crypto imports only CCrypto, Channels only Crypto' >&2; exit 1; }

check-data: build ## check Cremona's data
	@$(RELEASE) check intents

transcripts: build ## play the golden conversations
	@$(RELEASE) test transcripts --intents intents

score: build ## right, offered, wrong and rejected on the development messages
	@$(RELEASE) score $(MESSAGES) --intents intents

bench: prepare ## time a message, a turn, the start; count memory
	@swift build -c release --product bench $(FLAGS) --quiet
	@.build/release/bench

bench-peers: prepare ## the same beside fastText, scikit-learn, RiveScript, hassil…
	@swift build -c release --product bench $(FLAGS) --quiet
	@python3 Benchmarks/install.py .build-peers $(PEERS)
	@.build-peers/bin/python Benchmarks/peers/compare.py .build/release/bench

tsan: prepare ## the tests under the thread sanitizer
	@swift test --sanitize thread --disable-xctest --quiet --scratch-path .build-tsan

asan: prepare ## the tests under the address sanitizer
	@LSAN_OPTIONS=suppressions=$(CURDIR)/Tests/leaks.txt:print_suppressions=0 swift test --sanitize address --disable-xctest --quiet --scratch-path .build-asan

check-unit: ## the systemd units are shut tight (at most 1.5), where systemd-analyze is there
	@if command -v systemd-analyze >/dev/null 2>&1; then \
	  for unit in deploy/*.service; do \
	    systemd-analyze security --offline=true --no-pager --threshold=15 $$unit >/dev/null \
	      || { echo "check-unit: $$unit is above 1.5 in systemd-analyze security" >&2; exit 1; }; \
	  done; \
	else echo 'check-unit: skipped, systemd-analyze is not here'; fi

serve: build ## start the service with played platforms, and write to it as a family
	@$(RELEASE) simulate play --intents intents

soak: build ## 200,000 messages of 5,000 families through 100 kills and failing platforms
	@$(RELEASE) simulate soak --speed 20

points: build ## kill the service at each of its named points
	@$(RELEASE) simulate points

hostile: build ## attack the service while a healthy client writes
	@$(RELEASE) simulate hostile

trials: build ## full disk, wrong clock, silent platform, missing secret, broken data
	@$(RELEASE) simulate trials

bench-serve: build ## messages a second, each on the disk, beside libmicrohttpd alone and two echo bots
	@if command -v python3 >/dev/null 2>&1; then $(MAKE) --no-print-directory bench-serve-peers; \
	else $(RELEASE) simulate load --intents intents && echo 'bench-serve: no echo bots, python3 is not here'; fi

bench-serve-peers: build
	@python3 Benchmarks/install.py .build-peers-serve $(SERVE_PEERS)
	@python=.build-peers-serve/bin/python; [ -x $$python ] || python=python3; \
	  $$python Benchmarks/serve-peers/compare.py $(RELEASE)

bench-store: build ## the conversations of 100,000 families on the disk, and what it costs to forget one
	@$(RELEASE) simulate store --intents intents

fuzz: prepare ## ten million broken payloads for the codecs
	@swift build -c release --product fuzz $(FLAGS) --quiet
	@.build/release/fuzz

format: ## format the code
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

clean: ## remove what was built
	@rm -rf .build .build-*
