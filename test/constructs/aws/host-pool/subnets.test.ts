import { describe, expect, it } from "vitest";
import { privateSubnetsOf } from "../../../../constructs/aws/host-pool/subnets";

describe("the private subnets of some zones", () => {
  const links = { privateSubnets: { a: ["subnet-1", "subnet-2"], b: ["subnet-3"] } } as never;

  it("are listed in the order of the zones", () => {
    expect(privateSubnetsOf(links, ["b", "a"], "hypervisors.lab")).toEqual(["subnet-3", "subnet-1", "subnet-2"]);
  });

  it("are rejected for a zone in which the network has none", () => {
    expect(() => privateSubnetsOf(links, ["z"], "hypervisors.lab")).toThrow(/hypervisors\.lab is in zone z/);
  });
});
