/** How a host learns from its cloud that it is about to stop: a program of the cloud runs as a service and stops the unit that drains the host. */
import type { BootAddition } from "../platform/resolve/engine";

/** The systemd unit of the boot renderer; stopping it drains the host. */
export const DRAIN_UNIT = "berth-drain.service";

const PROGRAM = "/usr/local/sbin/berth-stop-notice";
const SERVICE = "berth-stop-notice.service";

/** @param program the script, which waits for the notice, stops `DRAIN_UNIT` and lets the cloud go on */
export const stopNoticeService = (description: string, program: string): BootAddition => ({
  files: [
    { path: PROGRAM, permissions: "0755", content: program },
    { path: `/etc/systemd/system/${SERVICE}`, permissions: "0644", content: serviceUnit(description) },
  ],
  commands: [
    ["systemctl", "daemon-reload"],
    ["systemctl", "enable", "--now", "--no-block", SERVICE],
  ],
});

const serviceUnit = (description: string): string =>
  [
    "[Unit]",
    `Description=${description}`,
    "Wants=network-online.target",
    "After=network-online.target",
    "",
    "[Service]",
    `ExecStart=${PROGRAM}`,
    "Restart=on-failure",
    "RestartSec=5",
    "",
    "[Install]",
    "WantedBy=multi-user.target",
    "",
  ].join("\n");
