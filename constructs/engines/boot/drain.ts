/** Drains a host before it stops, whatever stops it: a systemd unit that only has an ExecStop. */
import { DRAIN_UNIT } from "../../contracts/stop-notice";
import type { BootAddition } from "../../platform/resolve/engine";
import type { Command, Drain } from "../../platform/types/shared/boot";

/** Added to the command's own timeout, so that systemd does not kill it first. */
const GRACE_SECONDS = 60;

/** systemd stops units in reverse order, so this one stops before the units that it starts after, and while the network is up. */
export const drainUnit = ({ command, seconds }: Drain): BootAddition => ({
  files: [
    {
      path: `/etc/systemd/system/${DRAIN_UNIT}`,
      permissions: "0644",
      content: [
        "[Unit]",
        "Description=Drain this host before it stops",
        "Wants=network-online.target",
        "After=network-online.target multi-user.target",
        "",
        "[Service]",
        "Type=oneshot",
        "RemainAfterExit=yes",
        "ExecStart=/bin/true",
        `ExecStop=${execLine(command)}`,
        `TimeoutStopSec=${seconds + GRACE_SECONDS}`,
        "",
        "[Install]",
        "WantedBy=multi-user.target",
        "",
      ].join("\n"),
    },
  ],
  commands: [
    ["systemctl", "daemon-reload"],
    ["systemctl", "enable", "--now", "--no-block", DRAIN_UNIT],
  ],
});

/** Quotes each argument, so that systemd neither splits nor expands it. */
const execLine = (command: Command): string =>
  command.map((word) => `"${word.replace(/[\\"]/g, "\\$&").replaceAll("%", "%%").replaceAll("$", "$$$$")}"`).join(" ");
