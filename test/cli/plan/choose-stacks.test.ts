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
    [[], false, "which stack? Name it, or say --all; there are: network-main, cluster-apps, cluster-jobs"],
    [["cluster-app"], false, "there is no stack cluster-app; near: cluster-apps"],
    [["cluster-apps"], true, "--all and cluster-apps are said together"],
  ] as const)("refuses %j with all: %s", (named, all, message) => {
    expect(() => chooseStacks(stacks, named, all)).toThrow(message);
  });
});
