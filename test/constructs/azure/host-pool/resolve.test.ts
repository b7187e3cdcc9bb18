import { describe, expect, it } from "vitest";
import { decideHosts } from "../../../support/decide-hosts";

describe("a pool of hosts on Azure", () => {
  it("is spread over the zones of its network, with a disk that its machine takes", () => {
    expect(decideHosts("azure")).toMatchObject({ lines: [], pool: { zones: ["1", "2", "3"], diskType: "Premium_LRS" } });
  });

  it.each([
    ["hardware of its own", { dedicated: true }, "B5132 hosts.dedicated"],
    ["a disk that Azure does not make", { disk: "5000Gi" }, "B4805 hosts.disk"],
  ])("refuses %s", (_, hosts, line) => expect(decideHosts("azure", { hosts }).lines).toEqual([line]));

  it("refuses a key by its version", () => {
    const encryption = { kind: "key", key: "https://shared.vault.azure.net/keys/a/1" } as const;
    expect(decideHosts("azure", { unit: { encryption } }).lines).toEqual(["B5137 encryption.key"]);
  });
});
