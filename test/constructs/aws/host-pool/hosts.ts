/** A group of hosts as it is decided, for tests. */
import type { AwsHostGroup } from "../../../../constructs/platform/types/aws/host-group";

export const hosts = (changed: Partial<AwsHostGroup> = {}): AwsHostGroup => ({
  key: "lab",
  id: "lab",
  path: "hypervisors.lab",
  name: "shop-prod-lab",
  location: "use1",
  labels: { team: "payments", tier: "lab" },
  deletionProtection: true,
  cloud: "aws",
  hypervisor: "kvm",
  network: { kind: "own", network: { kind: "managed", ipv6: false } as never, share: null },
  encryption: { kind: "customer" },
  machine: { type: "c5.metal", cpu: 96, memoryMiB: 196608, usdPerHour: 4.08 },
  arch: "amd64",
  nested: false,
  nextMachine: null,
  count: 2,
  diskGiB: 500,
  dedicated: false,
  bootstrap: { image: "ubuntu-24.04", health: { port: 8719, path: "/" }, userData: "#cloud-config\nruncmd: ['echo ${HOME} %{x}']\n" },
  ...changed,
});
