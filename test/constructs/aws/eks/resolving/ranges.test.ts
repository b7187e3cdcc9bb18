import { describe, expect, it } from "vitest";
import { resolveServices } from "../../../../../constructs/aws/eks/resolving/ranges";
import { reported } from "../problems";

type Network = Parameters<typeof resolveServices>[1];
const network = (changed: object = {}) => ({ kind: "managed", ranges: ["10.64.0.0/16"], ipv6: false, ...changed }) as unknown as Network;

describe("the range of services", () => {
  it.each<[string, { services?: string; pods?: string }, object, string[]]>([
    ["nothing written", {}, {}, []],
    ["another private range", { services: "10.100.0.0/16" }, {}, []],
    ["one that is too small", { services: "10.100.0.0/25" }, {}, ["B4057 ranges.services"]],
    ["one that is too large, and not private either", { services: "8.0.0.0/8" }, {}, ["B4057 ranges.services", "B4057 ranges.services"]],
    ["one that is not private", { services: "100.64.0.0/16" }, {}, ["B4057 ranges.services"]],
    ["one inside the network", { services: "10.64.128.0/20" }, {}, ["B4057 ranges.services"]],
    ["one around the network", { services: "10.64.0.0/12" }, {}, ["B4057 ranges.services"]],
    ["the default, overlapping the network", {}, { ranges: ["172.20.0.0/16"] }, ["B4057 ranges.services"]],
    ["one with IPv6", { services: "10.100.0.0/16" }, { ipv6: true }, ["B4057 ranges.services"]],
    ["the default with IPv6", {}, { ipv6: true, ranges: ["172.20.0.0/16"] }, []],
    ["a range of pods", { pods: "100.64.0.0/16" }, {}, ["B4057 ranges.pods"]],
    ["an existing network, whose ranges only apply knows", { services: "10.64.0.0/16" }, { kind: "existing", ranges: undefined }, []],
  ])("checks %s", (_, parsed, changed, expected) => {
    const { report, lines } = reported();
    expect(resolveServices(parsed, network(changed), report)).toBe(parsed.services ?? "172.20.0.0/16");
    expect(lines()).toEqual(expected);
  });
});
