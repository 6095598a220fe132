#!/usr/bin/env bash
# Checks by hand that a leaf is in the log: docs/check-proof.sh LEAF_FOLDER [POLICY]. Needs sha256sum, xxd, openssl.
set -euo pipefail
leaf=$1 policy=${2:-}

hash() { xxd -r -p | sha256sum | cut -d' ' -f1; }

index=$(sed -n 's/^index //p' "$leaf/proof")
mapfile -t path < <(sed -n '/^index /,/^$/p' "$leaf/proof" | sed '1d;$d')
sed '1,/^$/d' "$leaf/proof" > /tmp/checkpoint.$$
trap 'rm -f /tmp/checkpoint.$$ /tmp/text.$$ /tmp/key.$$ /tmp/signature.$$' EXIT
size=$(sed -n 2p /tmp/checkpoint.$$)
root=$(sed -n 3p /tmp/checkpoint.$$ | base64 -d | xxd -p -c 32)

# RFC 9162 §2.1.3.2
node=$({ printf '00'; xxd -p -c 256 "$leaf/entry" | tr -d '\n'; } | hash)
at=$index last=$((size - 1))
for line in "${path[@]}"; do
  sibling=$(base64 -d <<< "$line" | xxd -p -c 32)
  if ((at % 2 == 1 || at == last)); then
    node=$(printf '01%s%s' "$sibling" "$node" | hash)
    while ((at % 2 == 0 && at > 0)); do at=$((at / 2)) last=$((last / 2)); done
  else
    node=$(printf '01%s%s' "$node" "$sibling" | hash)
  fi
  at=$((at / 2)) last=$((last / 2))
done
[ "$node" = "$root" ] && ((last == 0)) || { echo "✗ 不在根哈希之下 · not under the root: $node ≠ $root"; exit 1; }
echo "✓ 第 $index 条在 $size 条的根哈希之下 · leaf $index is under the root of $size: $root"

[ -n "$policy" ] || { echo "未给出信任策略，签名未核验 · no policy given: the signature was not checked"; exit 2; }
# name+id+base64(1 byte of algorithm, 32 bytes of key), and in the note base64(4 bytes of id, 64 bytes of signature)
sed -n '1,3p' /tmp/checkpoint.$$ > /tmp/text.$$
while read -r log; do
  id=${log%%+*} key=${log#*+}
  while read -r signature; do
    [ "$(base64 -d <<< "$signature" | head -c 4 | xxd -p)" = "$id" ] || continue
    { printf '302a300506032b6570032100'; base64 -d <<< "$key" | tail -c 32 | xxd -p -c 32; } | xxd -r -p > /tmp/key.$$
    base64 -d <<< "$signature" | tail -c 64 > /tmp/signature.$$
    sizes=$(sed -n "s/^#: sizes $id //p" "$policy")
    echo "密钥 $id · key $id${sizes:+，适用条数 · for sizes $sizes}"
    openssl pkeyutl -verify -pubin -keyform DER -inkey /tmp/key.$$ -rawin -in /tmp/text.$$ -sigfile /tmp/signature.$$ && exit
  done < <(sed -n 's/^— .* //p' /tmp/checkpoint.$$)
done < <(sed -n 's/^log [^ +]*+\([0-9a-f]\{8\}+[A-Za-z0-9+/=]*\).*/\1/p' "$policy")
echo "✗ 没有信任策略中的密钥的签名 · no signature by a key of the policy"
exit 1
