/** The user data of hosts with cloud-init: closed to logins, then files, packages and commands in the order of the boot. */
import type { BootAddition, RenderBoot } from "../../platform/resolve/engine";
import type { Boot } from "../../platform/types/shared/boot";
import { drainUnit } from "./drain";

export const cloudConfig: RenderBoot<"ubuntu-24.04"> = (boot, addition) => {
  const { files, commands } = whole(boot, addition);
  const config = {
    disable_root: true,
    ssh_pwauth: false,
    package_update: true,
    packages: boot.packages,
    write_files: files.map(({ path, permissions, content }) => ({ path, owner: "root:root", permissions, content })),
    runcmd: commands,
  };
  // Loaded where it is used: no other room writes YAML.
  const { stringify } = require("yaml") as typeof import("yaml");
  return `#cloud-config\n${stringify(config, { lineWidth: 0 })}`;
};

/** What drains a host is there before anything that could be drained. */
function whole({ files, commands, drain }: Boot, addition: BootAddition): BootAddition {
  const draining = drain === null ? { files: [], commands: [] } : drainUnit(drain);
  return {
    files: [...files, ...draining.files, ...addition.files],
    commands: [...draining.commands, ...addition.commands, ...commands],
  };
}
