import { describe, expect, it } from "vitest";
import { addressAt, scratchOf } from "./scratch";

const stack = {
  "//": { metadata: {} },
  data: { aws_ami: { "no:de": { "//": {}, owners: ["amazon"] } } },
  resource: {
    aws_subnet: { a: { vpc_id: "v", tags: null }, b: { tags: { Name: "b" }, list: [1, null] } },
    aws_vpc: { a: { cidr_block: "c" } },
  },
};
const scratch = scratchOf(stack);
const lineOf = (text: string) => scratch.split("\n").findIndex((line) => line.includes(text)) + 1;

describe("the copy that checkov reads", () => {
  it("holds neither comments nor nulls in objects", () => {
    expect(JSON.parse(scratch)).toEqual({
      data: { aws_ami: { "no:de": { owners: ["amazon"] } } },
      resource: { aws_subnet: { a: { vpc_id: "v" }, b: { tags: { Name: "b" }, list: [1, null] } }, aws_vpc: { a: { cidr_block: "c" } } },
    });
  });

  it.each([
    ['"no:de"', "data.aws_ami.no:de"],
    ['"amazon"', "data.aws_ami.no:de"],
    ['"vpc_id"', "aws_subnet.a"],
    ['"Name"', "aws_subnet.b"],
    ['"cidr_block"', "aws_vpc.a"],
    ['"aws_vpc"', undefined],
  ])("leads from the line of %s to %s", (text, address) => {
    expect(addressAt(scratch, lineOf(text))).toBe(address);
  });
});
