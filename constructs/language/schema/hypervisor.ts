/** Hosts that run a hypervisor, and the guests on each of them. */
import { z } from "zod";
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
  .describe("What the download must be");

const guestImage = z.union([
  z.strictObject({ url: z.url("must be the URL of an image").max(2000).describe("Where the image of the disk is"), sha256 }),
  z.strictObject({
    box: z
      .strictObject({ name: z.string().min(1).describe("The name of the box"), version: version.describe("Its version"), sha256 })
      .describe("VirtualBox: a box of Vagrant"),
  }),
]);

const provision = z.union([
  z.strictObject({ shell: z.string().min(1).describe("A command") }),
  z.strictObject({
    file: z
      .strictObject({
        source: z.string().min(1).describe("A file beside the spec"),
        destination: z.string().min(1).describe("Its path in the guest"),
      })
      .describe("A file that is copied in"),
  }),
]);

const guest = z.strictObject({
  renamedFrom,
  count: z.int().positive().default(1).describe("On each host"),
  image: guestImage.describe("What its disk is made from. kvm: qcow2; xen: raw or qcow2; hyper-v: vhdx; virtualbox: a box"),
  cpu: z.int().positive().default(1).describe("Virtual processors"),
  memory: mebibytes.prefault("1Gi").describe("Memory"),
  disk: gibibytes.prefault("20Gi").describe("The size of its disk"),
  ports: z
    .array(
      z.strictObject({
        host: port.describe("The port of the host; copy i of the guest gets this + i"),
        guest: port.describe("The port of the guest that it leads to"),
        from: z.array(anyCidr).default([]).describe("Ranges that reach it. Left out: the network"),
      }),
    )
    .default([])
    .describe("Ports of the host that lead to the guest"),
  cloudInit: z.string().min(1).optional().describe("A file beside the spec"),
  hostname: z.string().min(1).optional().describe("The name that it knows itself by. Left out: its key"),
  autostart: z.boolean().default(true).describe("Whether it starts with its host"),
  bootTimeout: seconds.prefault("5m").describe("How long it may take to start"),
  privateNetwork: z
    .strictObject({ ip: z.ipv4().describe("Its address") })
    .optional()
    .describe("An address in the network that guests of a host share"),
  syncedFolder: z
    .array(
      z.strictObject({
        host: z.string().min(1).describe("The folder of the host"),
        guest: z.string().min(1).describe("Where the guest has it"),
      }),
    )
    .default([])
    .describe("Folders of the host that the guest has too"),
  provision: z.array(provision).default([]).describe("What is done when it first starts, in this order"),
});

/** `type` and `cidr` are those of a managed ESXi service; `machine` that of all others. */
const hosts = z.strictObject({
  count: z.int().positive().default(1).describe("How many hosts there are"),
  machine: machine.optional().describe("What each must have, or `{ type }`: which machine it is. Metal is never chosen, only named"),
  type: z.string().min(1).optional().describe("ESXi: the node type of the managed service"),
  cidr: cidr.optional().describe("ESXi: the range of its management network"),
  disk: gibibytes.prefault("100Gi").describe("The disk of each host"),
  dedicated: z.boolean().default(false).describe("Whole physical hosts that no one else uses"),
});

export const hypervisor = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    network: expandedKey.optional().describe("Left out: a network of its own, made inside the hosts' stack"),
    hypervisor: z.enum(hypervisorKinds).describe("What runs the guests"),
    hosts: hosts.prefault({}).describe("The machines that guests run on"),
    guests: z.record(key, guest).default({}).describe("Virtual machines on each host, by key"),
    labels: labels.default({}).describe("On everything of these hosts, beside the platform's"),
    encryption: encryption.optional(),
    deletionProtection: z.boolean().default(true).describe("Whether Terraform and the lock file refuse to destroy it"),
  })
  .meta({ id: "hypervisor" });

export type ParsedHypervisor = z.output<typeof hypervisor>;
