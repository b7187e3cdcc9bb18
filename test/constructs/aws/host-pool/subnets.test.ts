import { describe, expect, it } from "vitest";
import { privateSubnetsOf } from "../../../../constructs/aws/host-pool/subnets";

describe("the private subnets of some zones", () => {
  const links = { privateSubnets: { a: ["subnet-1", "subnet-2"], b: ["subnet-3"] } } as never;

  it("are all of them, in the order of the zones", () => {
    expect(privateSubnetsOf(links, ["b", "a"], "hypervisors.lab")).toEqual(["subnet-3", "subnet-1", "subnet-2"]);
  });

  it("cannot be had of a zone that the network lacks", () => {
    expect(() => privateSubnetsOf(links, ["z"], "hypervisors.lab")).toThrow(/hypervisors\.lab wants zone z/);
  });
});
