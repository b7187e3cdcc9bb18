import { beforeAll, describe, expect, it } from "vitest";
import { exampleNames, exampleStacks } from "../support/examples";
import { checkStack, declaredIn } from "./check-stack";
import { describeFinding } from "./finding";
import type { JsonObject } from "./json";
import { checkRemoteStates } from "./remote-state";

const names = exampleNames();

it("there are examples to judge", () => expect(names).not.toEqual([]));

describe.each(names)("example %s", (name) => {
  let stacks = new Map<string, JsonObject>();
  beforeAll(() => {
    stacks = exampleStacks(name);
  }, 60_000);

  it("holds resources", () => {
    expect([...stacks.values()].flatMap(declaredIn).length).toBeGreaterThan(0);
  });

  it("says nothing that the providers would refuse", () => {
    const findings = [...stacks].flatMap(([stack, json]) => checkStack(json).map((finding) => `${stack}: ${describeFinding(finding)}`));
    expect(findings).toEqual([]);
  });

  it("reads from other stacks only what they declare", () => {
    const isOutside = (address: string) => address.startsWith("data.terraform_remote_state.outside");
    expect(checkRemoteStates(stacks, isOutside).map(describeFinding)).toEqual([]);
  });
});
