/** Hosts that run a hypervisor, and the guests on each of them. */
import { z } from "zod";
import { machine } from "./machine";
import { anyCidr, cidr, encryption, gibibytes, key, labels, locationKey, mebibytes, renamedFrom, seconds, version } from "./values";

export const hypervisorKinds = ["kvm", "hyper-v", "xen", "esxi", "virtualbox"] as const;
export type HypervisorKind = (typeof hypervisorKinds)[number];

const port = z.int().min(1).max(65_535);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "is the 64 hex digits of a SHA-256");

const guestImage = z.union([
  z.strictObject({ url: z.url("is the URL of an image").max(2000), sha256 }),
  z.strictObject({ box: z.strictObject({ name: z.string().min(1), version, sha256 }) }),
]);

const provision = z.union([
  z.strictObject({ shell: z.string().min(1) }),
  z.strictObject({ file: z.strictObject({ source: z.string().min(1), destination: z.string().min(1) }) }),
]);

const guest = z.strictObject({
  renamedFrom,
  count: z.int().positive().default(1).describe("On each host"),
  image: guestImage,
  cpu: z.int().positive().default(1),
  memory: mebibytes.prefault("1Gi"),
  disk: gibibytes.prefault("20Gi"),
  ports: z.array(z.strictObject({ host: port, guest: port, from: z.array(anyCidr).default([]) })).default([]),
  cloudInit: z.string().min(1).optional().describe("A file beside the spec"),
  hostname: z.string().min(1).optional(),
  autostart: z.boolean().default(true),
  bootTimeout: seconds.prefault("5m"),
  privateNetwork: z.strictObject({ ip: z.ipv4() }).optional(),
  syncedFolder: z.array(z.strictObject({ host: z.string().min(1), guest: z.string().min(1) })).default([]),
  provision: z.array(provision).default([]),
});

/** `type` and `cidr` are those of a managed ESXi service; `machine` that of all others. */
const hosts = z.strictObject({
  count: z.int().positive().default(1),
  machine: machine.optional(),
  type: z.string().min(1).optional().describe("ESXi: the node type of the managed service"),
  cidr: cidr.optional().describe("ESXi: the range of its management network"),
  disk: gibibytes.prefault("100Gi"),
  dedicated: z.boolean().default(false).describe("Whole physical hosts that no one else uses"),
});

export const hypervisor = z
  .strictObject({
    renamedFrom,
    location: locationKey.optional(),
    network: key.optional().describe("Left out: a network of its own, made inside the hosts' stack"),
    hypervisor: z.enum(hypervisorKinds),
    hosts: hosts.prefault({}),
    guests: z.record(key, guest).default({}),
    labels: labels.default({}),
    encryption: encryption.optional(),
    deletionProtection: z.boolean().default(true),
  })
  .meta({ id: "hypervisor" });

export type ParsedHypervisor = z.output<typeof hypervisor>;
