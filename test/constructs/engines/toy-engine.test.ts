/** A second engine, registered in the table as CONTRIBUTING says. Its requests are synthesized on every cloud. */

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
import { noFirewall } from "../../../constructs/platform/types/shared/firewall";
import type { UnitInputOf } from "../../../constructs/platform/types/unit";
import { unitInputOf } from "../../../constructs/platform/units/unit-input";
import { boot } from "../../support/boots";
import { type Body, block, type SynthesizedStack, synthUnit } from "../../support/stack";

/** An engine whose hosts reach each other on a port. */
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
          firewall: noFirewall,
          discovers: false,
        },
      },
    ],
  }),
});

/** The table with two more engines, whose records are not marked as built. */
const tables: ResolverTables = {
  ...resolverTables,
  hypervisors: { ...resolverTables.hypervisors, virtualbox: toy("virtualbox"), xen: toy("xen") } as ResolverTables["hypervisors"],
};

const locations = {
  aws: { cloud: "aws", region: "us-east-1", account: "123456789012" },
  azure: { cloud: "azure", region: "southeastasia", subscription: "00000000-0000-0000-0000-000000000001" },
  google: { cloud: "google", region: "europe-west1", project: "shop-prod" },
} as const;
type CloudName = keyof typeof locations;

const builders = { aws: onAws, azure: onAzure, google: onGoogle };

const resolved = (cloud: CloudName, hypervisor: string, hosts: object = {}, own = tables) =>
  resolve(
    spec.parse({
      apiVersion: "berth/v1",
      name: "shop",
      locations: { here: locations[cloud] },
      hypervisors: { lab: { location: "here", hypervisor, hosts } },
    }),
    emptyLock(),
    own,
  );

function synthesized(cloud: CloudName, hypervisor: string, hosts: object = {}): SynthesizedStack {
  const { platform, problems } = resolved(cloud, hypervisor, hosts);
  const unit = platform?.units.find(({ kind }) => kind === "hosts");
  if (platform === null || unit === undefined) throw new Error(JSON.stringify(problems));
  // The group is on the cloud whose builder it is given, which types cannot follow.
  const build = builders[cloud] as BuildUnit<"hosts">;
  return synthUnit(build, unitInputOf(platform, unit) as UnitInputOf<"hosts">);
}

/** The user data of hosts, by cloud. */
const bootText: Readonly<Record<CloudName, (stack: SynthesizedStack) => unknown>> = {
  aws: ({ resource }) => resource["aws_launch_template"]?.["hosts_template"]?.["user_data"],
  azure: ({ resource }) => resource["azurerm_linux_virtual_machine_scale_set"]?.["hosts_group"]?.["custom_data"],
  google: ({ resource }) => (block(resource, "google_compute_region_instance_template", "hosts_template")["metadata"] as Body)["user-data"],
};

describe.each(Object.keys(locations) as CloudName[])("an engine of virtualbox on %s", (cloud) => {
  const stack = synthesized(cloud, "virtualbox");

  it("boots its own files, packages and commands, and none of KVM", () => {
    const text = Buffer.from(String(bootText[cloud](stack)), "base64").toString("utf8");
    expect(parse(text)).toMatchObject({
      packages: ["toy"],
      write_files: [{ path: "/etc/toy.conf", permissions: "0600", content: "runs virtualbox\n" }],
      runcmd: [["/usr/bin/toy", "start"]],
    });
    expect(text).not.toMatch(/kvm|libvirt/);
  });

  it("allows its own port between its own hosts", () => {
    expect(stack.text).toContain("Toys talk");
    expect(stack.text).toContain("7777");
  });

  // EC2 status checks do not check what runs on a machine.
  it.skipIf(cloud === "aws")("has health checks on its own port and path", () => {
    expect(stack.text.replaceAll("\\", "")).toMatch(/"port": ?9000/);
    expect(stack.text).toContain("/health");
  });

  it("is recorded in the host group", () => {
    expect(resolved(cloud, "virtualbox").platform?.hostGroups).toMatchObject([
      { hypervisor: "virtualbox", pools: [{ role: "hosts", nested: true }] },
    ]);
  });
});

describe("an engine whose record requires bare metal", () => {
  it("never gets a nested machine", () => {
    expect(resolved("aws", "xen").problems).toMatchObject([{ code: "B4048", path: ["hypervisors", "lab", "hosts"] }]);
    const { platform, problems } = resolved("aws", "xen", { machine: { type: "m8i.4xlarge" } });
    expect(platform).toBeNull();
    expect(problems).toMatchObject([{ code: "B4801", message: "The machine type is not bare metal" }]);
  });

  it("gets the named bare-metal machine, without nested virtualization", () => {
    const { resource } = synthesized("aws", "xen", { machine: { type: "c5.metal" } });
    expect(resource["aws_launch_template"]?.["hosts_template"]).toMatchObject({ instance_type: "c5.metal" });
    expect(JSON.stringify(resource)).not.toContain("nested_virtualization");
  });

  it("is refused on clouds that its record does not support", () => {
    for (const cloud of ["azure", "google"] as const)
      expect(resolved(cloud, "xen").problems).toMatchObject([{ code: "B4033", path: ["hypervisors", "lab", "hypervisor"] }]);
  });
});

describe("a hypervisor without an engine", () => {
  it("is refused, and never replaced by another", () => {
    const { platform, problems } = resolved("aws", "virtualbox", {}, resolverTables);
    expect(platform).toBeNull();
    expect(problems).toMatchObject([{ code: "B4031", message: "Hypervisor virtualbox is not built yet", allowed: "kvm" }]);
  });
});
