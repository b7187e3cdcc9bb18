/** A second engine, registered in the table as CONTRIBUTING says: what it asks for arrives in what is synthesized, on every cloud. */

import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { resolverTables } from "../../../constructs/assembly/tables";
import { buildHosts as onAws } from "../../../constructs/aws/host-pool/build";
import { buildHosts as onAzure } from "../../../constructs/azure/host-pool/build";
import type { BuildUnit } from "../../../constructs/contracts/build";
import { hostsPlan } from "../../../constructs/engines/hypervisors/hosts";
import { buildHosts as onGoogle } from "../../../constructs/google/host-pool/build";
import { spec } from "../../../constructs/language/schema/spec";
import { emptyLock } from "../../../constructs/platform/lock/lock";
import type { HypervisorEngine } from "../../../constructs/platform/resolve/engine";
import { resolve } from "../../../constructs/platform/resolve/resolve";
import type { ResolverTables } from "../../../constructs/platform/resolve/resolvers";
import type { UnitInputOf } from "../../../constructs/platform/types/unit";
import { unitInputOf } from "../../../constructs/platform/units/unit-input";
import { boot } from "../../support/boots";
import { type Body, block, type SynthesizedStack, synthUnit } from "../../support/stack";

/** Hosts that other hosts of the same pool reach. */
const toy = (hypervisor: "virtualbox" | "xen"): HypervisorEngine<"virtualbox" | "xen"> => ({
  plan: (parsed) => ({
    unit: { hypervisor },
    pools: [
      {
        ...hostsPlan(parsed, boot({ files: [{ path: "/etc/toy.conf", permissions: "0600", content: `runs ${hypervisor}\n` }] })),
        access: {
          inbound: [{ ports: [7777, 7777], protocol: "tcp", from: "role", why: "Toys talk" }],
          secrets: [],
          objects: [],
          discovers: false,
        },
      },
    ],
  }),
});

/** The table with two more lines, for records that do not say that they are built. */
const tables: ResolverTables = {
  ...resolverTables,
  hypervisors: { ...resolverTables.hypervisors, virtualbox: toy("virtualbox"), xen: toy("xen") } as ResolverTables["hypervisors"],
};

const locations = {
  aws: { cloud: "aws", region: "us-east-1", account: "123456789012" },
  azure: { cloud: "azure", region: "southeastasia", subscription: "00000000-0000-0000-0000-000000000001" },
  google: { cloud: "google", region: "europe-west1", project: "shop-prod" },
} as const;
type Place = keyof typeof locations;

const builders = { aws: onAws, azure: onAzure, google: onGoogle };

const resolved = (place: Place, hypervisor: string, hosts: object = {}, own = tables) =>
  resolve(
    spec.parse({
      apiVersion: "berth/v1",
      name: "shop",
      locations: { here: locations[place] },
      hypervisors: { lab: { location: "here", hypervisor, hosts } },
    }),
    emptyLock(),
    own,
  );

function synthesized(place: Place, hypervisor: string, hosts: object = {}): SynthesizedStack {
  const { platform, problems } = resolved(place, hypervisor, hosts);
  const unit = platform?.units.find(({ kind }) => kind === "hosts");
  if (platform === null || unit === undefined) throw new Error(JSON.stringify(problems));
  // The group is on the cloud whose builder it is given, which types cannot follow.
  const build = builders[place] as BuildUnit<"hosts">;
  return synthUnit(build, unitInputOf(platform, unit) as UnitInputOf<"hosts">);
}

/** The text that hosts boot with, wherever a cloud writes it. */
const bootText: Readonly<Record<Place, (stack: SynthesizedStack) => unknown>> = {
  aws: ({ resource }) => resource["aws_launch_template"]?.["hosts_template"]?.["user_data"],
  azure: ({ resource }) => resource["azurerm_linux_virtual_machine_scale_set"]?.["hosts_group"]?.["custom_data"],
  google: ({ resource }) => (block(resource, "google_compute_region_instance_template", "hosts_template")["metadata"] as Body)["user-data"],
};

describe.each(Object.keys(locations) as Place[])("an engine of virtualbox on %s", (place) => {
  const stack = synthesized(place, "virtualbox");

  it("boots its own files, packages and commands, and nothing of KVM", () => {
    const text = Buffer.from(String(bootText[place](stack)), "base64").toString("utf8");
    expect(parse(text)).toMatchObject({
      packages: ["toy"],
      write_files: [{ path: "/etc/toy.conf", permissions: "0600", content: "runs virtualbox\n" }],
      runcmd: [["/usr/bin/toy", "start"]],
    });
    expect(text).not.toMatch(/kvm|libvirt/);
  });

  it("opens its own port to its own hosts", () => {
    expect(stack.text).toContain("Toys talk");
    expect(stack.text).toContain("7777");
  });

  // EC2's own checks ask nothing of what runs on a machine.
  it.skipIf(place === "aws")("is asked for health where it answers", () => {
    expect(stack.text.replaceAll("\\", "")).toMatch(/"port": ?9000/);
    expect(stack.text).toContain("/health");
  });

  it("is what the group says that it is", () => {
    expect(resolved(place, "virtualbox").platform?.hostGroups).toMatchObject([
      { hypervisor: "virtualbox", pools: [{ role: "hosts", nested: true }] },
    ]);
  });
});

describe("an engine whose record says metal", () => {
  it("never gets a nested machine", () => {
    expect(resolved("aws", "xen").problems).toMatchObject([{ code: "B4048", path: ["hypervisors", "lab", "hosts"] }]);
    const { platform, problems } = resolved("aws", "xen", { machine: { type: "m8i.4xlarge" } });
    expect(platform).toBeNull();
    expect(problems).toMatchObject([{ code: "B4801", message: "is not bare metal" }]);
  });

  it("gets the metal that is named, without the option for nesting", () => {
    const { resource } = synthesized("aws", "xen", { machine: { type: "c5.metal" } });
    expect(resource["aws_launch_template"]?.["hosts_template"]).toMatchObject({ instance_type: "c5.metal" });
    expect(JSON.stringify(resource)).not.toContain("nested_virtualization");
  });

  it("is refused on clouds where its record has no place", () => {
    for (const place of ["azure", "google"] as const)
      expect(resolved(place, "xen").problems).toMatchObject([{ code: "B4033", path: ["hypervisors", "lab", "hypervisor"] }]);
  });
});

describe("a hypervisor without an engine", () => {
  it("is refused by its name, and never becomes another", () => {
    const { platform, problems } = resolved("aws", "virtualbox", {}, resolverTables);
    expect(platform).toBeNull();
    expect(problems).toMatchObject([{ code: "B4031", message: "Hypervisor virtualbox is not built yet", allowed: "kvm" }]);
  });
});
