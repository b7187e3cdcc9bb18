/** Trust policies and key policies of all examples: no service acts for another account, and no key lets in who does not use it. */
import { describe, expect, it } from "vitest";
import { exampleNames, exampleStacks } from "../support/examples";
import { declaredIn } from "./check-stack";
import type { JsonObject } from "./json";

interface Statement {
  readonly Sid?: string;
  readonly Principal?: { readonly Service?: string | readonly string[]; readonly AWS?: string | readonly string[] };
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Services that take a role only from its own account, or are limited by other means. Each with its reason. */
const needNoSource: Readonly<Record<string, string>> = {
  "ec2.amazonaws.com": "An instance profile can name only roles of its own account, so EC2 never acts for another one.",
};

const sources = ["aws:SourceAccount", "aws:SourceArn"];

const statementsOf = (text: unknown): readonly Statement[] => (JSON.parse(String(text)) as { Statement: readonly Statement[] }).Statement;
const keysOf = ({ Condition = {} }: Statement): string[] => Object.values(Condition).flatMap((conditions) => Object.keys(conditions));

/** Statements of a policy in every stack of an example, with where they are. */
function statementsIn(name: string, type: string, argument: string): (readonly [where: string, statement: Statement])[] {
  return [...exampleStacks(name)].flatMap(([stack, json]) =>
    declaredIn(json as JsonObject)
      .filter((declared) => declared.type === type && declared.config[argument] !== undefined)
      .flatMap(({ address, config }) => statementsOf(config[argument]).map((statement) => [`${stack} ${address}`, statement] as const)),
  );
}

const examples = exampleNames();
const trusted = (name: string) =>
  statementsIn(name, "aws_iam_role", "assume_role_policy").filter(([, { Principal }]) => Principal?.Service !== undefined);

describe.each(examples)("in the example %s", (name) => {
  it("every service that may assume a role may do so for this account only", () => {
    const open = trusted(name).filter(([, statement]) => {
      const services = [statement.Principal?.Service ?? []].flat();
      return !services.every((service) => Object.hasOwn(needNoSource, service)) && !sources.some((key) => keysOf(statement).includes(key));
    });
    expect(open.map(([where]) => where)).toEqual([]);
  });

  it("keys let Auto Scaling in only where a scaling group or a node group starts machines", () => {
    const letIn = statementsIn(name, "aws_kms_key", "policy").filter(([, { Sid }]) => Sid?.startsWith("AutoScaling"));
    const withMachines = [...exampleStacks(name)]
      .filter(([, json]) =>
        declaredIn(json as JsonObject).some(({ type }) => ["aws_autoscaling_group", "aws_eks_node_group"].includes(type)),
      )
      .map(([stack]) => stack);
    expect(letIn.map(([where]) => where.split(" ")[0]).filter((stack) => !withMachines.includes(stack ?? ""))).toEqual([]);
  });
});

it("the examples have roles of services to judge", () => {
  expect(examples.flatMap(trusted).length).toBeGreaterThan(10);
});
