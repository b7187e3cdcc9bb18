/** Drains a host before it stops, whoever stops it: a unit that does nothing but stop. */
import type { BootAddition } from "../../platform/resolve/engine";
import type { Command, Drain } from "../../platform/types/shared/boot";

/** Whoever learns early that the host will stop, stops this. */
const DRAIN_UNIT = "berth-drain.service";

/** Stopping may take this much longer than the command, for systemd's own part. */
const GRACE_SECONDS = 60;

/** It stops before everything that starts after it was started, and while the network is still there. */
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

/** Each argument in quotes, so that systemd neither splits nor expands it. */
const execLine = (command: Command): string =>
  command.map((word) => `"${word.replace(/[\\"]/g, "\\$&").replaceAll("%", "%%").replaceAll("$", "$$$$")}"`).join(" ");
