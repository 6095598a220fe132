#!/usr/bin/env bash
# From a plan document to an item that is struck off, over HTTP, by the people who may do each step.
# Needs a running demonstration (./taizhang --demo), curl and jq.    docs/walk.sh [plan document]
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
base=${TAIZHANG_URL:-http://localhost:${TAIZHANG_PORT:-8080}}
document=${1:-$home/docs/example-plan.txt}
today=$(TZ=Asia/Shanghai date +%F)
api=$base/api/v1
position=

# call ACCOUNT METHOD PATH [BODY] [HEADER…]: answers with the body, remembers the position
call() {
  local account=$1 method=$2 path=$3 body=${4:-} token answer
  token=$(curl -sf "$base/demo/token/$account")
  local arguments=(-sS -X "$method" "$api$path" -H "Authorization: Bearer $token" -H "X-After-Position: $position")
  [ -z "$body" ] || arguments+=(-H 'Content-Type: application/json' -d "$body")
  local header; for header in "${@:5}"; do arguments+=(-H "$header"); done
  answer=$(curl "${arguments[@]}")
  echo "$answer"
}
ok() { # as call, and the step must succeed
  answer=$(call "$@")
  if jq -e 'has("code") and has("status")' <<<"$answer" >/dev/null; then echo "✗ $1 $3: $(jq -r .detail <<<"$answer")" >&2; exit 1; fi
  position=$(jq -r '.position // empty' <<<"$answer"); echo "✓ $1 $2 $3" >&2
}
refused() { # REFUSAL, then as call: the step must be refused with that code
  local code; code=$(call "${@:2}" | jq -r .code)
  [ "$code" = "$1" ] || { echo "✗ $2 $4 was not refused with $1 but answered $code" >&2; exit 1; }
  echo "✓ $2 $3 $4 is refused: $1" >&2
}
version() { jq -r .version <<<"$answer"; }

# 1. The office imports the document.
preview=$(curl -sf -X POST "$api/plans/imports/preview" -H "Authorization: Bearer $(curl -sf "$base/demo/token/office")" -F "file=@$document")
refused NOT_ALLOWED owner POST /plans/imports "$preview"
ok office POST /plans/imports "$preview"
import=$(jq -r .id <<<"$answer"); plan=$(jq -r .planId <<<"$answer")
for _ in $(seq 50); do [ "$(call office GET "/plans/imports/$import" | jq -r .status)" = COMPLETED ] && break; sleep 0.2; done

# 2. The office fills in the responsible unit of each item; it submits, the principal approves.
ledger=$(call office GET "/ledger?plan=$plan")
unit=$(call office GET /units | jq -r '.units[] | select(.name == "办公室") | .id')
for item in $(jq -r '[.rows[].itemId] | unique[]' <<<"$ledger"); do
  refused NOT_ALLOWED owner POST "/items/$item/responsible-unit" "{\"responsibleUnit\":\"$unit\"}"
  ok office POST "/items/$item/responsible-unit" "{\"responsibleUnit\":\"$unit\"}"
done
refused NOT_ALLOWED unithead POST "/plans/$plan/submit" '{}'
ok office POST "/plans/$plan/submit" '{}'
refused NOT_ALLOWED office POST "/plans/$plan/approve" '{"text":"同意"}' "If-Match: \"$(version)\""
ok principal POST "/plans/$plan/approve" '{"text":"同意"}' "If-Match: \"$(version)\""

# 3. The unit claims the first item, names the owner, writes cause and same-type check.
item=$(jq -r '.rows[0].itemId' <<<"$ledger")
measures=$(jq -r --arg item "$item" '.rows[] | select(.itemId == $item) | .measureId' <<<"$ledger")
for _ in $(seq 50); do [ "$(call office GET "/items/$item" | jq -r .inForce)" = true ] && break; sleep 0.2; done
refused NOT_ALLOWED owner POST "/items/$item/claim" '{}'
ok unithead POST "/items/$item/claim" '{}'
ok unithead POST "/items/$item/cause" '{"text":"学习抓得不紧。"}'
ok unithead POST "/items/$item/same-type-check" '{"found":false,"findings":"未发现同类问题。"}'

# 4. The owner reports progress and hands in evidence; another accepts it; the measure is completed.
evidence=$(mktemp); echo "会议纪要 $RANDOM" > "$evidence"; sha=$(sha256sum "$evidence" | cut -c1-64)
curl -sf -X PUT "$api/evidence-files/$sha" -H "Authorization: Bearer $(curl -sf "$base/demo/token/owner")" -H 'Content-Type: application/octet-stream' --data-binary "@$evidence" >/dev/null
rm "$evidence"
for measure in $measures; do
  ok unithead POST "/items/$item/measures/$measure/reassign" "{\"owners\":[\"person-owner\"],\"responsibleUnit\":\"$unit\"}"
  refused NOT_ALLOWED owner2 POST "/items/$item/measures/$measure/progress" "{\"narrative\":\"…\",\"percent\":10,\"occurredOn\":\"$today\"}"
  ok owner POST "/items/$item/measures/$measure/progress" "{\"narrative\":\"已制定计划。\",\"percent\":60,\"occurredOn\":\"$today\"}"
  ok owner POST "/items/$item/measures/$measure/evidence" "{\"files\":[{\"sha256\":\"$sha\",\"name\":\"会议纪要.txt\"}],\"effect\":\"已集中学习。\"}"
done
for submitted in $(call office GET "/items/$item" | jq -r '.measures[].evidence[].id'); do
  refused NOT_ALLOWED owner POST "/items/$item/evidence/$submitted/accept" '{}'
  ok office POST "/items/$item/evidence/$submitted/accept" '{}'
done
for measure in $measures; do
  ok owner POST "/items/$item/measures/$measure/complete" "{\"summary\":\"已完成。\",\"completedOn\":\"$today\"}"
done

# 5. Closing: requested by the owner, approved in three steps by three people, struck off by the supervisor.
ok owner POST "/items/$item/closure" '{"text":"已整改到位。"}'
for step in unithead:UNIT_APPROVAL office:OFFICE_REVIEW supervisor:RECHECK; do
  body="{\"step\":\"${step#*:}\",\"evidence\":[\"$sha\"],\"text\":\"属实。\"}"
  refused NOT_ALLOWED owner POST "/items/$item/closure/approve" "$body" "If-Match: \"$(version)\""
  refused IF_MATCH_REQUIRED "${step%:*}" POST "/items/$item/closure/approve" "$body"
  ok "${step%:*}" POST "/items/$item/closure/approve" "$body" "If-Match: \"$(version)\""
done
refused NOT_ALLOWED office POST "/items/$item/close" '{"text":"同意销号。"}' "If-Match: \"$(version)\""
ok supervisor POST "/items/$item/close" '{"text":"同意销号。"}' "If-Match: \"$(version)\""

# 6. What everybody sees now.
echo; echo "台账 · ledger"
call auditor GET "/ledger?plan=$plan" | jq -r '.rows[] | [.itemNumber, .path, .itemStatus, .measureStatus, .measureTitle] | @tsv'
echo; echo "经过 · history"
call auditor GET "/items/$item/history" | jq -r '.events[] | "\(.sequence)\t\(.recordedAt)\t\(.sentence.zh)"'
echo; echo "统计 · statistics"
call auditor GET "/statistics?plan=$plan" | jq -c '.figures'
export=${TMPDIR:-/tmp}/taizhang-ledger.xlsx
curl -sf -H "Authorization: Bearer $(curl -sf "$base/demo/token/auditor")" "$api/ledger.xlsx?plan=$plan" -o "$export"
echo; echo "台账文件 · ledger.xlsx: $export, $(stat -c %s "$export") bytes"
