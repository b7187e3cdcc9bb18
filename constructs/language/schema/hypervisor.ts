/** Host groups that run a hypervisor, and the guests on each host. */
import { z } from "zod";
import { hostFirewall } from "./firewall";
import { machine } from "./machine";
import {
  anyCidr,
  cidr,
  encryption,
  expandedKey,
  gibibytes,
  key,
  labels,
  locationKey,
  mebibytes,
  renamedFrom,
  seconds,
  version,
} from "./values";

export const hypervisorKinds = ["kvm", "hyper-v", "xen", "esxi", "virtualbox"] as const;
export type HypervisorKind = (typeof hypervisorKinds)[number];

const port = z.int().min(1).max(65_535);
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "must be the 64 hex digits of a SHA-256")
  .describe("SHA-256 of the download, 64 hex digits");

const guestImage = z.union([
  z.strictObject({ url: z.url("must be the URL of an image").max(2000).describe("URL of the disk image"), sha256 }),
  z.strictObject({
    box: z
      .strictObject({ name: z.string().min(1).describe("Name of the box"), version: version.describe("Version of the box"), sha256 })
      .describe("VirtualBox: a Vagrant box"),
  }),
]);

const provision = z.union([
  z.strictObject({ shell: z.string().min(1).describe("Shell command") }),
  z.strictObject({
    file: z
      .strictObject({
        source: z.string().min(1).describe("Path of a file, relative to the spec"),
        destination: z.string().min(1).describe("Path in the guest"),
      })
      .describe("File that is copied into the guest"),
  }),
]);

const guest = z.strictObject({
  renamedFrom,
  count: z.int().positive().default(1).describe("Number of copies on each host"),
  image: guestImage.describe("Disk image. kvm: qcow2; xen: raw or qcow2; hyper-v: vhdx; virtualbox: a Vagrant box"),
  cpu: z.int().positive().default(1).describe("Number of virtual CPUs"),
  memory: mebibytes.prefault("1Gi").describe("Memory, such as `4Gi`"),
  disk: gibibytes.prefault("20Gi").describe("Size of the disk, such as `40Gi`"),
  ports: z
    .array(
      z.strictObject({
        host: port.describe("Port of the host; copy i of the guest gets this port + i"),
        guest: port.describe("Port of the guest"),
        from: z.array(anyCidr).default([]).describe("Ranges that may reach the port. Default: those of the network"),
      }),
    )
    .default([])
    .describe("Ports of the host that are forwarded to the guest"),
  cloudInit: z.string().min(1).optional().describe("Path of a file, relative to the spec"),
  hostname: z.string().min(1).optional().describe("Host name of the guest. Default: its key"),
  autostart: z.boolean().default(true).describe("Start the guest when its host starts"),
  bootTimeout: seconds.prefault("5m").describe("Maximum time to start, such as `5m`"),
  privateNetwork: z
    .strictObject({ ip: z.ipv4().describe("IPv4 address") })
    .optional()
    .describe("Address in the private network of the guests of a host"),
  syncedFolder: z
    .array(
      z.strictObject({
        host: z.string().min(1).describe("Folder of the host"),
        guest: z.string().min(1).describe("Path in the guest"),
      }),
    )
    .default([])
    .describe("Folders of the host that are shared with the guest"),
  provision: z.array(provision).default([]).describe("Steps at the first start of the guest, in this order"),
});

/** `type` and `cidr` are for managed ESXi services; `machine` is for all other hypervisors. */
const hosts = z.strictObject({
  count: z.int().positive().default(1).describe("Number of hosts"),
  machine: machine.optional().describe("Minimum resources of each host, or `{ type }` for a machine type. Bare-metal types must be named"),
  type: z.string().min(1).optional().describe("ESXi: node type of the managed service"),
  cidr: cidr.optional().describe("ESXi: IPv4 range of the management network"),
  disk: gibibytes.prefault("100Gi").describe("Disk of each host, such as `100Gi`"),
  dedicated: z.boolean().default(false).describe("Use dedicated physical hosts"),
  image: z
    .string()
    .min(1)
    .optional()
    .describe("Id of an own image with Ubuntu 24.04 and cloud-init. Default: a build of Ubuntu, pinned in the lock file"),
  firewall: hostFirewall.optional().describe("Connections of hosts that are allowed, in addition to those that they need"),
});

export const hypervisor = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    network: expandedKey.optional().describe("Key of a network. Default: a network of the host group's own, in the same stack"),
    hypervisor: z.enum(hypervisorKinds).describe("Hypervisor of the hosts"),
    hosts: hosts.prefault({}).describe("Hosts that the guests run on"),
    guests: z.record(key, guest).default({}).describe("Virtual machines on each host, by key"),
    labels: labels.default({}).describe("Labels of every resource of this host group, in addition to those of the platform"),
    encryption: encryption.optional(),
    deletionProtection: z.boolean().default(true).describe("Terraform and the lock file refuse to destroy the host group"),
  })
  .meta({ id: "hypervisor" });

export type ParsedHypervisor = z.output<typeof hypervisor>;
