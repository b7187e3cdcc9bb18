import { describe, expect, it } from "vitest";
import { chooseStacks } from "../../../cli/plan/choose-stacks";

const stacks = ["network-main", "cluster-apps", "cluster-jobs"];

describe("choosing stacks to plan", () => {
  it("takes the only one where none is named", () => {
    expect(chooseStacks(["cluster-apps"], [], false)).toEqual(["cluster-apps"]);
  });

  it("keeps the order of deployment, whatever order they are named in", () => {
    expect(chooseStacks(stacks, ["cluster-jobs", "network-main"], false)).toEqual(["network-main", "cluster-jobs"]);
    expect(chooseStacks(stacks, [], true)).toEqual(stacks);
  });

  it.each([
    [[], false, "name a stack or use --all; stacks: network-main, cluster-apps, cluster-jobs"],
    [["cluster-app"], false, "there is no stack cluster-app; did you mean cluster-apps?"],
    [["cluster-apps"], true, "--all cannot be combined with cluster-apps"],
  ] as const)("refuses %j with all: %s", (named, all, message) => {
    expect(() => chooseStacks(stacks, named, all)).toThrow(message);
  });
});
