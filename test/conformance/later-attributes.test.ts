import { expect, it } from "vitest";
import { checkStack } from "./check-stack";

const template = (cpu_options: object) => ({ resource: { aws_launch_template: { hosts: { name: "lab", cpu_options } } } }) as never;

it("know attributes that a younger provider brings, and what may stand there", () => {
  expect(checkStack(template({ nested_virtualization: "enabled" }))).toEqual([]);
  expect(checkStack(template({ nested_virtualization: "on" }))).toHaveLength(1);
  expect(checkStack(template({ nested: "enabled" }))).toHaveLength(1);
});
