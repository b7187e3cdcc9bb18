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

  it("refuses another kind of image for hosts that stand, because Azure would replace all of them at once", () => {
    const image = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/kvm";
    const pinned = (chosen: string | undefined): never =>
      ((_kind: string, path: string, _request: unknown, choose: (before?: unknown) => unknown) =>
        choose(path.endsWith(".image") && chosen !== undefined ? { chosen, isSameRequest: false } : undefined)) as never;
    const lines = (chosen: string | undefined, hosts: object, isRecorded = true) =>
      decideHosts("azure", { hosts, pin: pinned(chosen), isRecorded }).lines;
    expect(lines("202608070", { image })).toEqual(["B4809 hosts.image"]);
    expect(lines(undefined, { image })).toEqual(["B4809 hosts.image"]);
    expect(lines("own", {})).toEqual(["B4809 hosts.image"]);
    expect(lines(undefined, { image }, false)).toEqual([]);
    expect(lines("202608070", { image }, false)).toEqual([]);
    expect(decideHosts("aws", { hosts: { image: "ami-0abc" }, pin: pinned("20260714"), isRecorded: true }).lines).toEqual([]);
  });

  it("refuses a key by its version", () => {
    const encryption = { kind: "key", key: "https://shared.vault.azure.net/keys/a/1" } as const;
    expect(decideHosts("azure", { unit: { encryption } }).lines).toEqual(["B5137 encryption.key"]);
  });
});
