/** What every set of secret containers does, whichever cloud makes it: one suite, run against each implementation. */
import { describe, expect, it } from "vitest";
import type { SecretsRequest } from "../../../constructs/contracts/secrets";
import type { SecretSets } from "../../../constructs/platform/types/secrets";
import type { ResourceMeta } from "../../../constructs/platform/types/shared/resource-meta";
import type { SecretGrant, SecretRight } from "../../../constructs/platform/types/shared/secrets";
import { checkStack } from "../../conformance/check-stack";
import { describeFinding } from "../../conformance/finding";
import type { JsonObject } from "../../conformance/json";
import { addressesOf, type Body, blocksOf, type SynthesizedStack } from "../../support/stack";

/** What a case of the suite asks of the set; all else is as `request` has it. */
export interface Asked {
  readonly request?: Partial<SecretsRequest>;
  readonly meta?: Partial<ResourceMeta>;
  /** Account, project or subscription. */
  readonly account?: string;
  readonly grants?: readonly SecretGrant[];
}

export interface Synthesized {
  readonly stack: SynthesizedStack;
  readonly settings: SecretSets[keyof SecretSets];
}

interface Keys {
  readonly type: string;
  readonly rotation: Body;
  /** A key that exists, and where the containers name it. */
  readonly given: string;
  usedBy(stack: SynthesizedStack): readonly unknown[];
}

/** Tells the suite how an implementation expresses what the contract is about. */
export interface Implementation {
  readonly name: string;
  /** With the reference of secret `worker` as output `reference`. */
  synthesize(asked: Asked): Synthesized;
  readonly container: { readonly type: string; readonly labels: string };
  /** Names in the cloud by short name. */
  namesOf(settings: SecretSets[keyof SecretSets]): Readonly<Record<string, string>>;
  readonly nameForm: RegExp;
  readonly keys: Keys | { readonly missing: string };
  /** What every container has, so that one destroyed by mistake can be restored, by whether the unit is protected. */
  readonly recovery: { readonly protected: Body; readonly unprotected: Body };
  /** What keeps values in the unit's region and out of reach of others. */
  readonly closed: Body;
  /** Types by which Terraform would write a value, and so keep it in its state. */
  readonly valueTypes: readonly string[];
  /** What the stack grants, read back from its policies and roles. Anything that is not a right of the contract is an error. */
  rightsOf(stack: SynthesizedStack): readonly SecretGrant[];
  /** Form of the reference to secret `worker`. */
  readonly reference: RegExp;
}

export const request: SecretsRequest = { name: "cluster", names: ["manager", "worker", "admin", "key"], encryption: { kind: "customer" } };

const grants: readonly SecretGrant[] = [
  { name: "manager", right: "read" },
  { name: "manager", right: "write-value" },
  { name: "worker", right: "write-value" },
  { name: "admin", right: "read" },
];

const sorted = (rights: readonly SecretGrant[]) => rights.map(({ name, right }) => `${right} ${name}`).sort();
const bodies = ({ resource }: SynthesizedStack, type: string) => Object.values(blocksOf(resource, type));

export function secretsContract(made: Implementation): void {
  const stackOf = (asked: Asked = {}) => made.synthesize(asked).stack;
  const containers = (stack: SynthesizedStack) => bodies(stack, made.container.type);
  const { keys } = made;

  describe(`${made.name}, as a set of secrets`, () => {
    it("is the same text every time, whatever the order of names", () => {
      expect(stackOf({ request: { names: request.names.toReversed() } }).text).toBe(stackOf().text);
    });

    it("contains nothing that the provider would refuse", () => {
      const everything: Asked[] = [
        { grants },
        { grants, meta: { deletionProtection: false, labels: {} } },
        { grants, request: { encryption: { kind: "provider" } } },
      ];
      const findings = everything.flatMap((asked) => checkStack(stackOf(asked) as unknown as JsonObject).map(describeFinding));
      expect(findings).toEqual([]);
    });

    it("has a container for each name, and no value for any", () => {
      const stack = stackOf({ grants });
      expect(containers(stack)).toHaveLength(request.names.length);
      for (const type of made.valueTypes) expect(bodies(stack, type)).toEqual([]);
      expect(stack.text).not.toMatch(/"(?:secret_string|secret_data|secret_binary|value_wo)"/);
    });

    it("keeps every container closed to all but the unit's region and rights", () => {
      for (const body of containers(stackOf())) expect(body).toMatchObject(made.closed);
    });

    if ("missing" in keys) it.skip(`has a key of its own (${keys.missing})`, () => undefined);
    else {
      it("has one key of its own that rotates, unless the provider's is asked for", () => {
        expect(bodies(stackOf(), keys.type)).toEqual([expect.objectContaining(keys.rotation)]);
        expect(bodies(stackOf({ request: { encryption: { kind: "provider" } } }), keys.type)).toEqual([]);
      });

      it("uses a given key for every secret and creates none", () => {
        const stack = stackOf({ request: { encryption: { kind: "key", key: keys.given } } });
        expect(keys.usedBy(stack)).toEqual(request.names.map(() => keys.given));
        expect(bodies(stack, keys.type)).toEqual([]);
      });
    }

    it("does not let a container be destroyed while the unit is protected", () => {
      for (const body of containers(stackOf())) expect(body).toMatchObject({ lifecycle: { prevent_destroy: true } });
      for (const body of containers(stackOf({ meta: { deletionProtection: false } })))
        expect(body["lifecycle"] ?? {}).not.toHaveProperty("prevent_destroy");
    });

    it("says what becomes of a destroyed secret and of its name", () => {
      for (const body of containers(stackOf())) expect(body).toMatchObject(made.recovery.protected);
      for (const body of containers(stackOf({ meta: { deletionProtection: false } })))
        expect(body).toMatchObject(made.recovery.unprotected);
    });

    it("carries the labels of its unit", () => {
      const stack = stackOf({ meta: { labels: { team: "payments", tier: "base" } } });
      for (const body of containers(stack)) expect(body[made.container.labels]).toMatchObject({ tier: "base" });
    });

    it("grants exactly the rights that are asked for, on their secrets alone", () => {
      expect(sorted(made.rightsOf(stackOf({ grants })))).toEqual(sorted(grants));
    });

    it.each<SecretRight>(["read", "write-value"])("grants %s alone", (right) => {
      expect(made.rightsOf(stackOf({ grants: [{ name: "worker", right }] }))).toEqual([{ name: "worker", right }]);
    });

    it("grants nobody anything unless it is asked to", () => {
      expect(made.rightsOf(stackOf())).toEqual([]);
      expect(made.rightsOf(stackOf({ grants: [] }))).toEqual([]);
    });

    it("lets nobody list secrets", () => {
      expect(stackOf({ grants }).text).not.toMatch(
        /secretsmanager:(?:\*|List)|secretmanager\.(?:admin|viewer)|Key Vault (?:Secrets Officer|Reader|Administrator)|readMetadata/,
      );
    });

    it("changes no address of the others when a secret is added", () => {
      const fewer = addressesOf(stackOf({ request: { names: ["manager", "worker"] } }).resource);
      expect(addressesOf(stackOf({ request: { names: ["admin", "manager", "worker"] } }).resource)).toEqual(expect.arrayContaining(fewer));
    });

    it("has names that the cloud allows, each its own", () => {
      for (const name of ["s", "shop-prod-apps", `a-${"very-long-".repeat(30)}name`]) {
        const names = Object.values(made.namesOf(made.synthesize({ meta: { name } }).settings));
        for (const each of names) expect(each).toMatch(made.nameForm);
        expect(new Set(names).size).toBe(request.names.length);
      }
    });

    it("says how a secret is named in requests", () => {
      expect(stackOf().output["reference"]?.value).toMatch(made.reference);
    });

    it("grants nothing on a secret that it does not contain", () => {
      expect(() => stackOf({ grants: [{ name: "viewer", right: "read" }] })).toThrow("does not contain secret viewer");
    });
  });
}
