/** The files of a KVM host: guest firewall, start script, health check. They are constant, so that equal specs give equal hosts. */

import type { HostFile } from "../../../platform/types/shared/boot";

const lines = (...text: readonly string[]): string => `${text.join("\n")}\n`;

/** The storage pool for disks of guests, on the host's encrypted disk. */
const POOL = "guests";
const POOL_FOLDER = "/var/lib/libvirt/guests";

/** Metadata endpoints of the clouds, which give out the host's credentials. Guests must not reach them. */
const METADATA_IPV4 = "169.254.169.254, 168.63.129.16";
const METADATA_IPV6 = "fd00:ec2::254, fd20:ce::254";

/** A separate table, so that rules of libvirt and of the system are not changed. */
const firewall: HostFile = {
  path: "/etc/berth/guests.nft",
  permissions: "0644",
  content: lines(
    "table inet berth_guests",
    "delete table inet berth_guests",
    "table inet berth_guests {",
    "  chain forward {",
    "    type filter hook forward priority -10; policy accept;",
    `    ip daddr { ${METADATA_IPV4} } drop`,
    `    ip6 daddr { ${METADATA_IPV6} } drop`,
    "  }",
    "}",
  ),
};

const firewallUnit: HostFile = {
  path: "/etc/systemd/system/berth-guest-firewall.service",
  permissions: "0644",
  content: lines(
    "[Unit]",
    "Description=Keep guests from the credentials of their host",
    "Before=libvirtd.service libvirt-guests.service",
    "",
    "[Service]",
    "Type=oneshot",
    "RemainAfterExit=yes",
    "ExecStart=/usr/sbin/nft -f /etc/berth/guests.nft",
    "",
    "[Install]",
    "WantedBy=multi-user.target",
    "RequiredBy=libvirtd.service",
  ),
};

/** AppArmor confines each guest to its own files and devices; a guest without confinement does not start. */
const confinement = ['security_driver = "apparmor"', "security_default_confined = 1", "security_require_confined = 1"];

/** Runs after the packages are installed. It enables the health check first, so that a host that fails to start is replaced too. */
const start: HostFile = {
  path: "/usr/local/sbin/berth-host-start",
  permissions: "0755",
  content: lines(
    "#!/bin/sh",
    "set -eu",
    "systemctl daemon-reload",
    "systemctl enable --now berth-host-health.timer",
    "systemctl mask libvirtd-tcp.socket libvirtd-tls.socket virtproxyd-tcp.socket virtproxyd-tls.socket",
    "systemctl stop libvirtd-tcp.socket libvirtd-tls.socket 2>/dev/null || true",
    "# qemu-kvm is several packages by now: the one of this processor is named.",
    'case "$(dpkg --print-architecture)" in',
    "amd64) set -- qemu-system-x86 ovmf ;;",
    "arm64) set -- qemu-system-arm qemu-efi-aarch64 ;;",
    '*) echo "KVM hosts are amd64 or arm64" >&2 && exit 1 ;;',
    "esac",
    'DEBIAN_FRONTEND=noninteractive apt-get --option DPkg::Lock::Timeout=300 --yes install "$@"',
    "systemctl enable --now berth-guest-firewall.service",
    "systemctl try-restart ssh.service",
    "cat >>/etc/libvirt/qemu.conf <<'SETTINGS'",
    ...confinement,
    "SETTINGS",
    "systemctl enable libvirtd.service",
    "systemctl restart libvirtd.service",
    "if ! test -c /dev/kvm; then",
    '  echo "this machine has no /dev/kvm: it cannot run guests" >&2',
    "  exit 1",
    "fi",
    "export LIBVIRT_DEFAULT_URI=qemu:///system",
    "virsh net-autostart default",
    "if ! virsh net-list --name | grep --quiet --line-regexp default; then",
    "  virsh net-start default",
    "fi",
    `virsh pool-define-as ${POOL} dir --target ${POOL_FOLDER}`,
    `virsh pool-build ${POOL}`,
    `virsh pool-start ${POOL}`,
    `virsh pool-autostart ${POOL}`,
    "systemctl enable --now berth-host-answer.socket",
    "systemctl start berth-host-health.service",
  ),
};

/** The file that the last successful check touched, and its maximum age. */
const MARKER = "/run/berth-host-fit";
const MAX_AGE_MINUTES = 5;

/** A port that no other service of the host uses. The answer contains only whether the host is healthy. */
export const HEALTH = { port: 8719, path: "/" } as const;

/** Clouds replace stopped machines but do not see libvirt, so a host that stays unhealthy shuts itself down. */
const health: HostFile = {
  path: "/usr/local/sbin/berth-host-health",
  permissions: "0755",
  content: lines(
    "#!/bin/sh",
    "set -u",
    "failures=/run/berth-host-failures",
    "if test -c /dev/kvm &&",
    "  timeout 20 virsh --connect qemu:///system --readonly version >/dev/null &&",
    "  timeout 20 virsh --connect qemu:///system --readonly net-list --name | grep --quiet --line-regexp default &&",
    `  timeout 20 virsh --connect qemu:///system --readonly pool-list --name | grep --quiet '^ *${POOL} *$' &&`,
    "  nft list table inet berth_guests >/dev/null; then",
    '  rm -f "$failures"',
    `  touch ${MARKER}`,
    "  exit 0",
    "fi",
    `rm -f ${MARKER}`,
    'count=$(($(cat "$failures" 2>/dev/null || echo 0) + 1))',
    'echo "$count" >"$failures"',
    'echo "check $count of 5 failed" >&2',
    'if test "$count" -ge 5; then systemctl poweroff; fi',
    "exit 1",
  ),
};

const healthUnit: HostFile = {
  path: "/etc/systemd/system/berth-host-health.service",
  permissions: "0644",
  content: lines(
    "[Unit]",
    "Description=Check that this host can run guests",
    "",
    "[Service]",
    "Type=oneshot",
    "ExecStart=/usr/local/sbin/berth-host-health",
  ),
};

/** The delay of the first check leaves time to install the packages. */
const healthTimer: HostFile = {
  path: "/etc/systemd/system/berth-host-health.timer",
  permissions: "0644",
  content: lines(
    "[Unit]",
    "Description=Check every minute that this host can run guests",
    "",
    "[Timer]",
    "OnActiveSec=10min",
    "OnUnitInactiveSec=1min",
    "",
    "[Install]",
    "WantedBy=timers.target",
  ),
};

/** Reads only the first line of a request, and answers every request in the same way. */
const answer: HostFile = {
  path: "/usr/local/sbin/berth-host-answer",
  permissions: "0755",
  content: lines(
    "#!/bin/sh",
    "set -u",
    "read -r _question || exit 0",
    `if test -n "$(find ${MARKER} -mmin -${MAX_AGE_MINUTES} 2>/dev/null)"; then`,
    "  status='200 OK' state=Healthy",
    "else",
    "  status='503 Service Unavailable' state=Unhealthy",
    "fi",
    "# Most clouds read the status alone; one wants the word, under this name.",
    'body="{\\"ApplicationHealthState\\":\\"$state\\"}"',
    'printf \'HTTP/1.1 %s\\r\\nContent-Type: application/json\\r\\nContent-Length: %s\\r\\nConnection: close\\r\\n\\r\\n%s\' "$status" "${#body}" "$body"',
  ),
};

/** One short-lived process per request, and a limited number at a time. */
const answerSocket: HostFile = {
  path: "/etc/systemd/system/berth-host-answer.socket",
  permissions: "0644",
  content: lines(
    "[Unit]",
    "Description=Tell health checks of the cloud whether this host is fit",
    "",
    "[Socket]",
    `ListenStream=${HEALTH.port}`,
    "Accept=yes",
    "MaxConnections=32",
    "",
    "[Install]",
    "WantedBy=sockets.target",
  ),
};

const answerUnit: HostFile = {
  path: "/etc/systemd/system/berth-host-answer@.service",
  permissions: "0644",
  content: lines(
    "[Unit]",
    "Description=Answer one health check",
    "CollectMode=inactive-or-failed",
    "",
    "[Service]",
    "ExecStart=-/usr/local/sbin/berth-host-answer",
    "StandardInput=socket",
    "StandardOutput=socket",
    "StandardError=journal",
    "TimeoutStartSec=10",
    "RuntimeMaxSec=10",
    "DynamicUser=yes",
    "NoNewPrivileges=yes",
    "ProtectSystem=strict",
    "ProtectHome=yes",
    "PrivateDevices=yes",
    "PrivateNetwork=yes",
  ),
};

const logins: HostFile = {
  path: "/etc/ssh/sshd_config.d/10-berth.conf",
  permissions: "0644",
  content: lines("PasswordAuthentication no", "KbdInteractiveAuthentication no", "PermitRootLogin no"),
};

const upgrades: HostFile = {
  path: "/etc/apt/apt.conf.d/52berth-upgrades",
  permissions: "0644",
  content: lines(
    'APT::Periodic::Update-Package-Lists "1";',
    'APT::Periodic::Unattended-Upgrade "1";',
    'Unattended-Upgrade::Automatic-Reboot "false";',
  ),
};

export const START = start.path;
export const hostFiles: readonly HostFile[] = [
  firewall,
  firewallUnit,
  start,
  health,
  healthUnit,
  healthTimer,
  answer,
  answerSocket,
  answerUnit,
  logins,
  upgrades,
];
