import { describe, expect, it } from "vitest";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { type Synthesis, unexplained } from "./address-changes";

const synthesis = (resources: Readonly<Record<string, string>>, model: unknown = {}): Synthesis => ({
  inputs: new Map([["cluster-apps", model as UnitInput]]),
  resources: new Map([["cluster-apps", new Map(Object.entries(resources))]]),
});
const vpc = { "aws_vpc.network": "{}" };
const without = (resources: Readonly<Record<string, string>>, model?: unknown) =>
  unexplained(["images"], synthesis({ ...vpc, ...resources }, model), synthesis(vpc));

describe("a resource that goes with a key", () => {
  it("is explained if it is named after the key", () => expect(without({ "x.pull_images-1f": "{}" })).toEqual([]));
  it("is explained if it mentions the key", () => expect(without({ "x.pull": '{"to":"shop-images"}' })).toEqual([]));
  it("is explained if it refers to one that is", () => {
    expect(without({ "x.pull": '{"to":"shop-images"}', "x.attached": '"${x.pull.arn}"' })).toEqual([]);
  });
  it("is explained if it is named after what only the larger model has", () => {
    expect(without({ "x.chart_scaler": "{}" }, { charts: [{ id: "scaler" }] })).toEqual([]);
  });
  it("is not explained by a word within another", () => {
    expect(without({ "x.imagespace": "{}" })).toEqual(["cluster-apps x.imagespace goes"]);
  });
  it("is not explained by what stays in the model", () => {
    const model = { charts: [{ id: "scaler" }] };
    const [more, fewer] = [synthesis({ "x.chart_scaler": "{}" }, model), synthesis({}, model)];
    expect(unexplained(["images"], more, fewer)).toEqual(["cluster-apps x.chart_scaler goes"]);
    expect(unexplained(["images"], fewer, more)).toEqual(["cluster-apps x.chart_scaler comes"]);
  });
});
