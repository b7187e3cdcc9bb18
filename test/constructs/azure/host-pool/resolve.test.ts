import { describe, expect, it } from "vitest";
import { resolveHosts } from "../../../../constructs/azure/hosts/resolve";
import { hypervisor } from "../../../../constructs/language/schema/hypervisor";
import type { AzureHostGroup } from "../../../../constructs/platform/types/azure/host-group";
import { hostGroup, managedNetwork, networkUses } from "../../../support/azure-inputs";
import { reported } from "../problems";

function resolve(written: object, changed: Partial<AzureHostGroup> = {}) {
  const { context, problems } = reported();
  const shared = hostGroup(changed);
  const decided = resolveHosts(hypervisor.parse({ hypervisor: "kvm", ...written }), shared, shared.bootstrap, context);
  return { decided, problems, lines: problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}

const machine = (asked: object) => ({ hosts: { machine: asked } });
const image = { url: "https://example.org/debian-12.qcow2", sha256: "0".repeat(64) };

describe("hosts of a hypervisor on Azure", () => {
  it("are the cheapest that Azure lets run guests, over all zones of their network", () => {
    const { decided, lines } = resolve({ hosts: { count: 3, machine: { cpu: 16, memory: "64Gi" }, disk: "500Gi" } });
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({ count: 3, diskGiB: 500, diskType: "Premium_LRS", zones: ["1", "2", "3"], machine: { cpu: 16 } });
    expect(decided.machine.type).toMatch(/^Standard_[DE]/);
    expect(JSON.parse(JSON.stringify(decided))).toEqual(decided);
  });

  it.each([
    ["a machine that runs no guests", machine({ type: "Standard_B4ms" }), "B5131 hosts.machine.type"],
    ["an unknown machine", machine({ type: "Standard_X1" }), "B4041 hosts.machine.type"],
    ["hardware of their own", { hosts: { dedicated: true } }, "B5132 hosts.dedicated"],
    ["a disk that holds no system", { hosts: { disk: "16Gi" } }, "B5135 hosts.disk"],
    ["a disk that Azure does not make", { hosts: { disk: "5000Gi" } }, "B5135 hosts.disk"],
    ["guests", { guests: { builder: { image } } }, "B5136 guests"],
  ])("refuse %s", (_, written, line) => {
    const { lines, problems } = resolve(written);
    expect(lines).toEqual([line]);
    expect(problems[0]?.fix).toMatch(/\w/);
  });

  it("refuse a network that leads nowhere, and a key by its version", () => {
    expect(resolve({}, { network: networkUses.stack(managedNetwork({ egress: "none" })) }).lines).toEqual(["B5134 network"]);
    expect(resolve({}, { encryption: { kind: "key", key: "https://shared.vault.azure.net/keys/a/1" } }).lines).toEqual([
      "B5137 encryption.key",
    ]);
  });
});
