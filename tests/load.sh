#!/usr/bin/env bash
# Speed and weight, measured on this machine as ratios in one run; best when nothing else runs. About ten minutes and 3 GB of disk.
#   tests/load.sh                 everything
#   tests/load.sh answers load    single measurements: load profile report answers takers clients archive tables copies growth
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/LeadManage.Load -c Release -clp:ErrorsOnly
exec dotnet run -c Release --no-build --project tests/LeadManage.Load -- "$@"
