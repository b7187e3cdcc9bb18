import { describe, expect, it } from "vitest";
import { access } from "../../../support/boots";
import { decideHosts } from "../../../support/decide-hosts";
import { networkUses } from "../../../support/google-inputs";

describe("a host pool on Google Cloud", () => {
  it("is spread over the zones of its network, with a boot disk that its machine supports", () => {
    expect(decideHosts("google", { hosts: { machine: { type: "n4-standard-8" } } }).pool).toMatchObject({
      zones: ["europe-west1-b", "europe-west1-c", "europe-west1-d"],
      diskType: "hyperdisk-balanced",
      nodeType: null,
    });
  });

  it("gets sole-tenant nodes of its machine's family, and no next machine", () => {
    expect(decideHosts("google", { hosts: { machine: { type: "n2-standard-8" }, dedicated: true } }).pool).toMatchObject({
      nodeType: "n2-node-80-640",
      nextMachine: null,
    });
  });

  it("refuses sole-tenant nodes for a family without them", () => {
    const { pool, lines, problems } = decideHosts("google", { hosts: { machine: { type: "n4-standard-8" }, dedicated: true } });
    expect({ pool, lines }).toEqual({ pool: null, lines: ["B4934 hosts.dedicated"] });
    expect(problems[0]?.message).toBe("n4-standard-8 is not available on sole-tenant nodes");
  });

  it("refuses to add firewall rules to an existing network", () => {
    const inbound = [{ ports: [4647, 4647], protocol: "tcp", from: "unit", why: "RPC" }] as const;
    const request = { access: access({ inbound }) };
    expect(decideHosts("google", { request, unit: { network: networkUses.existing() } }).lines).toEqual(["B4935 hosts"]);
    expect(decideHosts("google", { request }).lines).toEqual([]);
  });
});
