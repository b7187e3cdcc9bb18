import { describe, expect, it } from "vitest";
import { checkLabelCount, checkLabels, mergeLabels } from "../../../../constructs/platform/naming/labels";
import type { Cloud } from "../../../../constructs/platform/types/location";
import { collector } from "../problems";

describe("labels", () => {
  it("are merged, later ones winning, in order of their names", () => {
    const merged = mergeLabels({ team: "a", b: "1" }, { a: "2" }, { team: "b" });
    expect(JSON.stringify(merged)).toBe('{"a":"2","b":"1","team":"b"}');
  });

  it.each<[string, string, readonly Cloud[], boolean]>([
    ["team", "payments", ["aws", "google", "azure"], true],
    ["Cost Center", "Team A/B", ["aws"], true],
    ["Cost Center", "A", ["aws", "google"], false],
    ["team", "Payments", ["google"], false],
    ["team", "x".repeat(64), ["google"], false],
    ["1team", "a", ["google"], false],
    ["aws:team", "a", ["aws"], false],
    ["AWS:team", "a", ["aws"], false],
    ["team", "x".repeat(257), ["aws"], false],
    ["team", "a;b", ["aws"], false],
    ["a/b", "c", ["azure"], false],
    ["Team", "a;b", ["azure"], true],
    ["team", "$" + "{var.team}", ["google"], true],
  ])("%s: %s on %o is taken: %s", (name, value, clouds, taken) => {
    const { report, codes } = collector();
    checkLabels({ [name]: value }, clouds, ["labels"], report);
    expect(codes()).toEqual(taken ? [] : [`B4017 labels.${name}`]);
  });

  it("are not more than a cloud takes", () => {
    const { report, codes } = collector();
    const labels = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`l${n}`, "x"]));
    checkLabelCount(labels(40), "aws", ["labels"], report);
    checkLabelCount(labels(41), "aws", ["labels"], report);
    expect(codes()).toEqual(["B4018 labels"]);
  });
});
