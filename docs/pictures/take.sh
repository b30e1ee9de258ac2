#!/usr/bin/env bash
# Takes the pictures of the README from the running program, by the journeys that also test it.
set -euo pipefail
cd "$(dirname "$0")/../.."
dotnet build tests/LeadManage.Browser.Tests -c Release -clp:ErrorsOnly
LEADMANAGE_SCREENSHOTS=1 dotnet test --project tests/LeadManage.Browser.Tests -c Release --no-build -- --filter-class '*EveryPageTests'
take() { cp "artifacts/screenshots/$1.first.png" "docs/pictures/$2.png"; }
take every--desktop-light landing
take every-profile-done-desktop-light profile
take every-take-open-1-phone-light question-phone
take every-profile-done-phone-dark profile-phone-dark
