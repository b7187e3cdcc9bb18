import { describe, expect, it } from "vitest";
import { decideHosts } from "../../../support/decide-hosts";

describe("a pool of hosts on AWS", () => {
  it("is the metal that is named, of its architecture, without nested virtualization", () => {
    const hosts = { machine: { type: "m7g.metal" }, dedicated: true };
    expect(decideHosts("aws", { hosts })).toMatchObject({ lines: [], pool: { arch: "arm64", nested: false, dedicated: true } });
  });

  it("is offered the three cheapest of metal with their monthly prices if its machine runs no guests", () => {
    const { problems } = decideHosts("aws", { hosts: { machine: { type: "m7a.xlarge" } } });
    expect(problems[0]?.allowed).toMatch(/^types of the families c8i, .*r8i-flex(, \S+\.metal\S* \(\d+ USD a month\)){3}$/);
  });

  it.each([
    ["several types", { machine: { type: ["c5.metal", "m5.metal"] } }, "B4042 hosts.machine.type"],
    ["arm64, which cannot nest", { machine: { cpu: 2, arch: "arm64" } }, "B4040 hosts.machine"],
  ])("refuses %s", (_, hosts, line) => expect(decideHosts("aws", { hosts }).lines).toEqual([line]));
});
