/** The user data of hosts with cloud-init: password and root logins disabled, then packages, files and commands. */
import type { BootAddition, RenderBoot } from "../../platform/resolve/engine";
import type { Boot } from "../../platform/types/shared/boot";
import { drainUnit } from "./drain";

export const cloudConfig: RenderBoot<"ubuntu-24.04"> = (boot, addition) => {
  const { files, commands } = withDrain(boot, addition);
  const config = {
    disable_root: true,
    ssh_pwauth: false,
    package_update: true,
    packages: boot.packages,
    write_files: files.map(({ path, permissions, content }) => ({ path, owner: "root:root", permissions, content })),
    runcmd: commands,
  };
  // Loaded here, because no other construct writes YAML.
  const { stringify } = require("yaml") as typeof import("yaml");
  return `#cloud-config\n${stringify(config, { lineWidth: 0 })}`;
};

/** The drain unit is installed before the engine's commands start anything that must be drained. */
function withDrain({ files, commands, drain }: Boot, addition: BootAddition): BootAddition {
  const draining = drain === null ? { files: [], commands: [] } : drainUnit(drain);
  return {
    files: [...files, ...draining.files, ...addition.files],
    commands: [...draining.commands, ...addition.commands, ...commands],
  };
}
