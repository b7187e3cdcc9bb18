/** What every store of objects does, whichever cloud makes it: one suite, run against each implementation. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ObjectRequest, ObjectsRequest } from "../../../constructs/contracts/objects";
import type { ObjectStores } from "../../../constructs/platform/types/objects";
import type { ObjectGrant, ObjectRight } from "../../../constructs/platform/types/shared/objects";
import type { ResourceMeta } from "../../../constructs/platform/types/shared/resource-meta";
import { checkStack } from "../../conformance/check-stack";
import { describeFinding } from "../../conformance/finding";
import type { JsonObject } from "../../conformance/json";
import { addressesOf, type Body, blocksOf, type SynthesizedStack } from "../../support/stack";

/** What a case of the suite asks of the store; all else is as `request` has it. */
export interface Asked {
  readonly request?: Partial<ObjectsRequest>;
  readonly meta?: Partial<ResourceMeta>;
  /** Account, project or subscription. */
  readonly account?: string;
  readonly grants?: readonly ObjectGrant[];
}

export interface Synthesized {
  readonly stack: SynthesizedStack;
  readonly settings: ObjectStores[keyof ObjectStores];
}

/** Tells the suite how an implementation expresses what the contract is about. */
export interface Implementation {
  readonly name: string;
  /** With the address of `desired/manager` as output `address`. */
  synthesize(asked: Asked): Synthesized;
  /** Accounts, projects or subscriptions. */
  readonly accounts: readonly [string, string];
  /** Name in the cloud, as the cloud allows it. */
  nameOf(settings: ObjectStores[keyof ObjectStores]): string;
  readonly nameForm: RegExp;
  readonly key: { readonly type: string; readonly rotation: Body };
  /** A key that exists, and where the store names it. */
  readonly givenKey: { readonly key: string; usedBy(stack: SynthesizedStack): unknown };
  /** What keeps the internet out, by type. */
  readonly closed: Readonly<Record<string, Body>>;
  /** Types that carry labels, with the argument that does. */
  readonly labelled: { readonly type: string; readonly argument: string };
  /** Types whose loss loses objects. */
  readonly stateful: readonly string[];
  /** Type of an object that Terraform writes, the argument with its text, and its path in the store. */
  readonly object: { readonly type: string; readonly text: string; pathOf(body: Body): string };
  versionsOf(stack: SynthesizedStack): { readonly kept: boolean; readonly days: unknown };
  readonly logs: { readonly target: string; targetOf(stack: SynthesizedStack): unknown };
  /** What the stack grants, read back from its policies and roles. Anything that is not a right of the contract is an error. */
  rightsOf(stack: SynthesizedStack): readonly { readonly prefix: string; readonly right: ObjectRight }[];
  readonly address: RegExp;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const program: ObjectRequest = {
  prefix: "host",
  name: "berth-host.pyz",
  byDigest: true,
  content: { file: "host.pyz", sha256: "ab".repeat(32) },
};
const unit: ObjectRequest = { prefix: "files", name: "unit.service", byDigest: true, content: { text: "[Service]\n" } };
const desired: ObjectRequest = { prefix: "desired/manager", name: "role.json", byDigest: false, content: { text: '{"generation":"1"}' } };

export const request: ObjectsRequest = {
  name: "store",
  prefixes: ["desired/manager", "files", "host", "state", "locks", "members/gpu"],
  objects: [program, unit, desired],
  encryption: { kind: "customer" },
  keepOldVersionsDays: 30,
  accessLogs: null,
};

const grants: readonly ObjectGrant[] = [
  { prefix: "desired/manager", right: "read" },
  { prefix: "state", right: "create-once" },
  { prefix: "state", right: "read" },
  { prefix: "locks", right: "write" },
];

/** As Terraform evaluates an argument: `${…}` and `%{…}` are expressions. */
function evaluated(argument: string): string {
  const [, base64] = /^\$\{base64decode\("([^"]+)"\)\}$/.exec(argument) ?? [];
  if (base64 !== undefined) return Buffer.from(base64, "base64").toString("utf8");
  if (/[$%]\{/.test(argument)) throw new Error(`Terraform would evaluate ${argument}`);
  return argument;
}

const sorted = (rights: readonly ObjectGrant[]) => rights.map(({ prefix, right }) => `${right} ${prefix}`).sort();
const bodies = ({ resource }: SynthesizedStack, type: string) => Object.values(blocksOf(resource, type));

export function objectsContract(made: Implementation): void {
  const stackOf = (asked: Asked = {}) => made.synthesize(asked).stack;
  const objectsOf = (stack: SynthesizedStack) =>
    Object.fromEntries(bodies(stack, made.object.type).map((body) => [made.object.pathOf(body), body]));

  describe(`${made.name}, as a store of objects`, () => {
    it("is the same text every time, whatever the order of prefixes and objects", () => {
      const { prefixes, objects } = request;
      const turned = { prefixes: prefixes.toReversed(), objects: objects.toReversed() };
      expect(stackOf({ request: turned }).text).toBe(stackOf().text);
    });

    it("contains nothing that the provider would refuse", () => {
      const everything: Asked[] = [
        { grants },
        { grants, meta: { deletionProtection: false, labels: {} } },
        { grants, request: { encryption: { kind: "provider" }, accessLogs: made.logs.target, objects: [] } },
        { grants, request: { encryption: { kind: "key", key: made.givenKey.key } } },
      ];
      const findings = everything.flatMap((asked) => checkStack(stackOf(asked) as unknown as JsonObject).map(describeFinding));
      expect(findings).toEqual([]);
    });

    it.each(Object.entries(made.closed))("lets nobody in from the internet: %s", (type, expected) => {
      expect(bodies(stackOf(), type)).toEqual([expect.objectContaining(expected)]);
    });

    it.each([1, 30, 400])("keeps old versions for %i days", (days) => {
      expect(made.versionsOf(stackOf({ request: { keepOldVersionsDays: days } }))).toEqual({ kept: true, days });
    });

    it("has a key of its own that rotates, unless the provider's is asked for", () => {
      expect(bodies(stackOf(), made.key.type)).toEqual([expect.objectContaining(made.key.rotation)]);
      expect(bodies(stackOf({ request: { encryption: { kind: "provider" } } }), made.key.type)).toEqual([]);
    });

    it("uses a given key and creates none", () => {
      const stack = stackOf({ request: { encryption: { kind: "key", key: made.givenKey.key } } });
      expect(made.givenKey.usedBy(stack)).toBe(made.givenKey.key);
      expect(bodies(stack, made.key.type)).toEqual([]);
    });

    it.each(made.stateful)("does not let %s be destroyed while the unit is protected", (type) => {
      const there = bodies(stackOf(), type);
      expect(there.length).toBeGreaterThan(0);
      for (const body of there) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
      for (const body of bodies(stackOf({ meta: { deletionProtection: false } }), type))
        expect(body["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
    });

    it("is never destroyed with objects in it, not even without protection", () => {
      const stack = stackOf({ meta: { deletionProtection: false } });
      for (const body of bodies(stack, made.labelled.type)) expect(body["force_destroy"] ?? false).toBe(false);
    });

    it("carries the labels of its unit", () => {
      const labels = { team: "payments", tier: "base" };
      const stack = stackOf({ meta: { labels } });
      for (const body of bodies(stack, made.labelled.type)) expect(body[made.labelled.argument]).toMatchObject({ tier: "base" });
    });

    it("writes objects by digest where the digest is in the path, and others where they are looked for", () => {
      expect(Object.keys(objectsOf(stackOf())).sort()).toEqual([
        "desired/manager/role.json",
        `files/${sha256("[Service]\n")}/unit.service`,
        `host/${"ab".repeat(32)}/berth-host.pyz`,
      ]);
    });

    it.each(["{}\n", "#!/bin/sh\necho ${HOME} $${x} %{if} \"'\\\n", "é ${ü}"])("writes %j, to the letter", (text) => {
      const [body] = bodies(stackOf({ request: { objects: [{ ...desired, content: { text } } as ObjectRequest] } }), made.object.type);
      expect(evaluated(String(body?.[made.object.text]))).toBe(text);
    });

    it("writes a changed object by digest before the former one is deleted", () => {
      const changed = stackOf({ request: { objects: [{ ...unit, content: { text: "[Service]\nNice=1\n" } } as ObjectRequest] } });
      const before = stackOf({ request: { objects: [unit] } });
      expect(addressesOf(changed.resource)).toEqual(addressesOf(before.resource));
      expect(Object.keys(objectsOf(changed))).not.toEqual(Object.keys(objectsOf(before)));
      expect(bodies(changed, made.object.type)).toEqual([expect.objectContaining({ lifecycle: { create_before_destroy: true } })]);
    });

    it("writes an object that may name others after all objects by digest, and never creates it before the former is destroyed", () => {
      const written = objectsOf(stackOf())["desired/manager/role.json"];
      const others = addressesOf(stackOf().resource).filter(
        (address) => address.startsWith(made.object.type) && !address.includes("role-json"),
      );
      expect(others).toHaveLength(2);
      expect(written?.["depends_on"]).toEqual(expect.arrayContaining(others));
      expect(written).not.toHaveProperty("lifecycle");
    });

    it("changes no other address when it is to write one object more", () => {
      const more = addressesOf(stackOf().resource);
      const fewer = addressesOf(stackOf({ request: { objects: [program, desired] } }).resource);
      expect(more).toEqual(expect.arrayContaining(fewer));
      expect(more).toHaveLength(fewer.length + 1);
    });

    it("grants exactly the rights that are asked for, on their prefixes alone", () => {
      expect(sorted(made.rightsOf(stackOf({ grants })))).toEqual(sorted(grants));
    });

    it.each(["create-once", "read", "write"] as const)("grants %s alone", (right) => {
      expect(made.rightsOf(stackOf({ grants: [{ prefix: "members/gpu", right }] }))).toEqual([{ prefix: "members/gpu", right }]);
    });

    it("grants nobody anything unless it is asked to", () => {
      expect(made.rightsOf(stackOf())).toEqual([]);
      expect(made.rightsOf(stackOf({ grants: [] }))).toEqual([]);
    });

    it("logs access to where it is asked to, and nowhere otherwise", () => {
      expect(made.logs.targetOf(stackOf({ request: { accessLogs: made.logs.target } }))).toBe(made.logs.target);
      expect(made.logs.targetOf(stackOf())).toBeUndefined();
    });

    it("has a name that the cloud allows, and that no other account has", () => {
      const nameIn = (account: string, name: string) => made.nameOf(made.synthesize({ account, meta: { name } }).settings);
      for (const name of ["s", "shop-prod-apps", "goog-google-prod", `a-${"very-long-".repeat(9)}name`])
        expect(nameIn(made.accounts[0], name)).toMatch(made.nameForm);
      expect(nameIn(made.accounts[0], "shop-prod-apps")).not.toBe(nameIn(made.accounts[1], "shop-prod-apps"));
    });

    it("says where what is below a prefix is", () => {
      expect(stackOf().output["address"]?.value).toMatch(made.address);
    });

    it.each([
      ["a prefix contains another", { prefixes: ["a", "a/b"], objects: [] }, "Prefix a contains prefix a/b"],
      ["a prefix is listed twice", { prefixes: ["a", "a"], objects: [] }, "listed twice"],
      ["a prefix is none", { prefixes: ["a/"], objects: [] }, "Prefix a/ must be lower-case"],
      ["an object is below no prefix", { prefixes: ["a"], objects: [unit] }, "does not have prefix files"],
      ["an object is written twice", { prefixes: ["files"], objects: [unit, unit] }, "the construct id of files/unit.service"],
    ] as const)("refuses a request in which %s", (_title, wrong, message) => {
      expect(() => made.synthesize({ request: wrong })).toThrow(message);
    });
  });
}
