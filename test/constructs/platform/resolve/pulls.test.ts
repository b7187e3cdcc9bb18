import { describe, expect, it } from "vitest";
import { type ParsedRegistry, registry } from "../../../../constructs/language/schema/registry";
import type { ParsedEntry } from "../../../../constructs/platform/resolve/entries";
import { readersOf } from "../../../../constructs/platform/resolve/pulls";
import { gkeCluster } from "../located";
import { collector } from "../problems";

const images = (readers: string[]): ParsedEntry<ParsedRegistry> => ({
  parsed: registry.parse({ location: "use1", repositories: ["api"], readers }),
  meta: {
    key: "images",
    id: "images",
    path: "registries.images",
    name: "shop-prod-images",
    location: "use1",
    labels: {},
    deletionProtection: true,
    generation: 1,
  },
  location: {
    cloud: "aws",
    key: "use1",
    region: "us-east-1",
    labels: {},
    partition: "aws",
    account: "123456789012",
    assumeRole: null,
    externalId: null,
    permissionsBoundary: null,
    rolePath: "/",
  },
});

describe("readers of a registry", () => {
  const clusters = new Map([["web", gkeCluster("web", "shop-prod-web")]]);
  it.each([
    [["888888888888", "arn:aws:iam::777777777777:root", "888888888888"], ["888888888888", "arn:aws:iam::777777777777:root"], []],
    [["web"], [], ["B4072 registries.images.readers.0"]],
    [["abcdef01-2345-6789-abcd-ef0123456789"], ["abcdef01-2345-6789-abcd-ef0123456789"], []],
  ])("%o: outside the spec are %o, invalid are %o", (readers, outside, faults) => {
    const { report, codes } = collector();
    expect(readersOf(images(readers), clusters, report)).toEqual({ clusters: [], outside });
    expect(codes()).toEqual(faults);
  });
});
