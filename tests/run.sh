#!/usr/bin/env bash
# Everything that is checked, from a clean clone: restore, build, format, then every test project.
# Needs the .NET SDK named in global.json and, for the journeys, Chromium, Firefox ESR and WebKitGTK with Xvfb, and to look at reports
# poppler-utils (Debian: installed when missing).
# The last line is always "N passed, N failed, N skipped".
#
#   tests/run.sh                  everything
#   tests/run.sh Assessment Web   these test projects only, without the format check
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off
readonly log=artifacts/test-run
readonly browsers=(chromium firefox-esr webkit2gtk-driver xvfb)
passed=0 failed=0 skipped=0 broken=0

finish() {
    echo "$passed passed, $failed failed, $skipped skipped"
    ((failed == 0 && broken == 0 && passed > 0))
    exit
}

stop() {
    echo "STOPPED: $1" >&2
    broken=1
    finish
}

step() { printf '\n== %s (%s s)\n' "$1" "$SECONDS"; }

poppler_or_install() {
    [[ -x ${LEADMANAGE_PDFTOPPM:-/usr/bin/pdftoppm} ]] || add_packages "$log/poppler.txt" poppler-utils
}

browsers_or_install() {
    [[ -x ${LEADMANAGE_CHROMIUM:-/usr/bin/chromium} && -x ${LEADMANAGE_FIREFOX:-/usr/bin/firefox-esr} &&
        -x ${LEADMANAGE_WEBKIT_DRIVER:-/usr/bin/WebKitWebDriver} && -x ${LEADMANAGE_XVFB:-/usr/bin/Xvfb} ]] || add_packages "$log/browsers.txt" "${browsers[@]}" fonts-liberation
}

# Debian's own packages, as root or with its rights.
add_packages() {
    local out=$1 root=()
    shift
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || return 1
        root=(sudo -n)
    fi
    command -v apt-get >/dev/null || return 1
    "${root[@]}" apt-get update -qq &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >"$out" 2>&1
}

# One project at a time: the journeys share two cores with nothing but their own servers.
run_tests() {
    local project=$1 out="$log/$1.txt" code counts
    step "tests of $project"
    dotnet test --project "tests/LeadManage.$project.Tests" -c Release --no-build --no-ansi --no-progress --output Detailed 2>&1 | tee "$out" | awk '/^passed /{quiet=1; next} /^  from /&&quiet{quiet=0; next} {quiet=0; print}'
    code=${PIPESTATUS[0]}
    counts=$(sed -nE '/^Test run summary/,$ s/^ *(succeeded|failed|skipped): *([0-9]+).*/\1=\2/p' "$out")
    local succeeded=0 wrong=0 left=0 line
    for line in $counts; do
        case $line in
            succeeded=*) succeeded=${line#*=} ;;
            failed=*) wrong=${line#*=} ;;
            skipped=*) left=${line#*=} ;;
        esac
    done
    passed=$((passed + succeeded)) failed=$((failed + wrong)) skipped=$((skipped + left))
    # A crashed host or an empty project may leave no failed test behind, only its exit code.
    if ((code != 0 && wrong == 0)); then
        echo "BROKEN: tests of $project ended with code $code and no failed test: a crash, or no test at all"
        broken=1
    fi
}

# Where the time went: the tests that took longest.
slowest() {
    sed -nE 's/^passed ([^ ]+\(.*\)|[^ ]+) \((([0-9]+)m )?([0-9]+)s ([0-9]+)ms\)$/\3 \4 \1/p' "$log"/*.txt |
        awk 'NF { split($0, part, " "); if ($0 ~ /^ /) { seconds = part[1]; from = 2 } else { seconds = part[1] * 60 + part[2]; from = 3 }
            name = ""; for (i = from; i in part; i++) name = name " " part[i]; printf "%6d s %s\n", seconds, name }' |
        sort -rn | head -n 15
}

rm -rf "$log" && mkdir -p "$log"
command -v dotnet >/dev/null || stop "no dotnet: install the .NET SDK named in global.json"

step "restore"
dotnet restore LeadManage.sln || stop "packages could not be restored; with CI=true the lock files must fit"
step "build"
dotnet build LeadManage.sln -c Release --no-restore -clp:"Summary;NoItemAndPropertyList" || stop "the build has errors; warnings count as errors"

if (($# == 0)); then
    step "format"
    if ! dotnet format LeadManage.sln --verify-no-changes --no-restore; then
        echo "BROKEN: dotnet format would change the files above: run 'dotnet format'"
        broken=1
    fi
fi

projects=("$@")
(($# == 0)) && projects=(Assessment Web Browser)
for project in "${projects[@]}"; do
    if [[ $project == Browser ]]; then
        step "browsers"
        browsers_or_install ||
            echo "Not all browsers are here, and they could not be installed. As root: apt-get install ${browsers[*]}; or name them in LEADMANAGE_CHROMIUM, LEADMANAGE_FIREFOX, LEADMANAGE_WEBKIT_DRIVER and LEADMANAGE_XVFB." >&2
    fi
    if [[ $project == Web ]]; then
        step "poppler"
        poppler_or_install || echo "poppler-utils is not here and could not be installed: what looks at drawn pages is skipped." >&2
    fi
    run_tests "$project"
done

if ((skipped > 0)); then
    step "skipped"
    grep -hA 1 -E '^ *skipped ' "$log"/*.txt
fi
step "slowest"
slowest
step "done"
finish
