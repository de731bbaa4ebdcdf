#!/bin/bash
# A cluster of three on this machine: etcd and three Patroni nodes, to try what docs/operate/patroni says.
# As root on Debian: apt-get install patroni etcd-server etcd-client postgresql-15. `try.sh start DIR`, `try.sh stop DIR`.
set -eu
here=$(dirname "$(readlink -f "$0")")
dir=$2
case $1 in
start)
  mkdir -p "$dir" && chown postgres "$dir"
  su postgres -c "setsid etcd --data-dir '$dir/etcd' --listen-client-urls http://127.0.0.1:23790 --advertise-client-urls http://127.0.0.1:23790 \
    --listen-peer-urls http://127.0.0.1:23800 >'$dir/etcd.log' 2>&1 & echo \$! >'$dir/etcd.pid'"
  sleep 2
  for n in 1 2 3; do "$0" node "$dir" $n; sleep 1; done
  ;;
node)
  n=$3
  sed -e "s#NAME#node$n#g; s#HOSTS#127.0.0.1/32#; s#HOST#127.0.0.1#g; s#PGPORT#2543$n#g; s#DIR#$dir#g" \
    -e "s#RESTPORT#2381$n#g; s#ETCD#127.0.0.1:23790#; s#SUPERUSER_PASSWORD#super#; s#REPLICATION_PASSWORD#repl#" "$here/node.yml" >"$dir/node$n.yml"
  su postgres -c "setsid patroni '$dir/node$n.yml' >>'$dir/node$n.log' 2>&1 & echo \$! >'$dir/node$n.pid'"
  ;;
stop)
  for n in 1 2 3; do kill "$(cat "$dir/node$n.pid")" 2>/dev/null || true; done
  sleep 5
  kill "$(cat "$dir/etcd.pid")" 2>/dev/null || true
  ;;
esac
