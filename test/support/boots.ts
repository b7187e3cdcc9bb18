/** First boots for tests. */
import { cloudConfig } from "../../constructs/engines/boot/cloud-config";
import type { BootAddition } from "../../constructs/platform/resolve/engine";
import type { Boot, DecidedBoot } from "../../constructs/platform/types/shared/boot";
import { type HostAccess, noAccess } from "../../constructs/platform/types/shared/host-pool";

export const decidedBoot = (changed: Partial<DecidedBoot> = {}): DecidedBoot => ({
  system: "ubuntu-24.04",
  userData: "#cloud-config\nruncmd: ['echo ${HOME} %{x}']\n",
  health: { port: 8719, path: "/" },
  drainSeconds: null,
  ...changed,
});

export const boot = (changed: Partial<Boot<"ubuntu-24.04">> = {}): Boot<"ubuntu-24.04"> => ({
  system: "ubuntu-24.04",
  files: [{ path: "/etc/toy.conf", permissions: "0644", content: "toy = true\n" }],
  packages: ["toy"],
  commands: [["/usr/bin/toy", "start"]],
  health: { port: 9000, path: "/health" },
  drain: null,
  ...changed,
});

export const access = (changed: Partial<HostAccess> = {}): HostAccess => ({ ...noAccess, ...changed });

export const rendered = (of: Boot<"ubuntu-24.04">, addition: BootAddition = { files: [], commands: [] }): string =>
  cloudConfig(of, addition);
