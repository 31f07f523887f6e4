#!/usr/bin/env bash
# 检查规则包并运行案例。 Checks a pack and runs its cases.
#
#   ./check-rules.sh [PACK] [REPORTS]      规则包文件夹 folder of the pack (.), 报告文件夹 folder of the reports (reports)
#
# 可以用环境变量调整 set in the environment to change:
#   MIN_COVERAGE     覆盖率下限 least coverage (90)
#   MIN_SCORE        变异得分下限,空则不做 least mutation score, empty: no mutation testing (90)
#   TOOL_VERSION     安装哪个版本 the version to install (最新的 the newest)
#   PACKAGE_SOURCE   从哪里安装 where to install from (机器上设好的 whatever the machine is set to)
set -euo pipefail

pack=${1:-.}
reports=${2:-reports}

# 已经装有 yulincare 的,就用它。 A tool that is there already is used.
if ! command -v yulincare > /dev/null; then
  dotnet tool install YulinCareRules.Cli --tool-path .tools ${TOOL_VERSION:+--version "$TOOL_VERSION"} ${PACKAGE_SOURCE:+--add-source "$PACKAGE_SOURCE"}
  PATH="$PWD/.tools:$PATH"
fi

mkdir -p "$reports"
status=0
score=${MIN_SCORE-90}

# 两步都做完再报不通过,报告才是全的。 Both run even if the first finds something, so that the reports are whole.
yulincare check "$pack" --report "sarif=$reports/check.sarif" || status=$?
yulincare test "$pack" --coverage --min-coverage "${MIN_COVERAGE-90}" ${score:+--min-score "$score"} \
  --report "junit=$reports/junit.xml" --report "cobertura=$reports/coverage.xml" --report "lcov=$reports/coverage.info" --report "json=$reports/test.json" || status=$?
exit "$status"
