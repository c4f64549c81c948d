#!/bin/sh
# Debian packages for what is asked for: `tools`, a `node` of the local cluster, what builds Python `packages` that come
# as source, or the `browser` of the tests. Installs only what is missing.
set -eu

packages="ca-certificates python3-venv tar"
case $1 in
  node) packages="$packages conntrack containerd containernetworking-plugins e2fsprogs iproute2 iptables mmdebstrap nftables
openssl procps runc socat" ;;
  packages) packages="$packages gcc libc6-dev python3-dev" ;;
  browser) packages="$packages chromium-headless-shell fonts-liberation" ;;
esac

missing=""
for package in $packages; do
  [ "$(dpkg-query --show --showformat '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing="$missing $package"
done
[ -z "$missing" ] && exit 0

echo "  install Debian packages:$missing"
[ "$(id -u)" = 0 ] || { echo "error: only root can install them; remedy: apt-get install$missing" >&2; exit 1; }
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Nothing is started by an installation: the cluster runs a containerd of its own.
policy=/usr/sbin/policy-rc.d
[ -e "$policy" ] || { printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod +x "$policy"; trap 'rm -f "$log" "$policy"' EXIT; }
# shellcheck disable=SC2086
if ! { apt-get update --quiet && apt-get install --yes --quiet --no-install-recommends $missing; } > "$log" 2>&1; then
  tail -5 "$log" >&2
  echo "error: Debian packages cannot be installed; remedy: check apt's sources and the network, then run make up again" >&2
  exit 1
fi
