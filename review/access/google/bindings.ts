/** Google's IAM: members, bindings and whole policies of any kind of resource, by the ends of their types' names. */

import type { Surroundings } from "../../compare/surroundings";
import { blockItems } from "../../compare/values";
import { isMap, type Json, type JsonMap, parsedText } from "../../model/json";
import { anything, type Condition, type Grant, one } from "../grant";
import { encoded } from "../hcl-json";
import type { Reader } from "../reader";

/** What is not the name of the resource that a right is on. */
const ownAttributes = new Set(["role", "member", "members", "condition", "policy_data", "etag", "id"]);

interface Right {
  readonly source: string;
  readonly role: string;
  readonly member: string;
  readonly on: string;
  readonly conditions: readonly Condition[];
}

export const granted = ({ source, role, member, on, conditions }: Right, around: Surroundings): Grant => ({
  vocabulary: "google",
  stack: around.stack.name,
  source,
  effect: "Allow",
  principal: one(member),
  action: one(role),
  resource: anything,
  conditions,
  on,
});

/** `google_kms_crypto_key_iam_member` → the kind, and what is named beside. Projects and folders are named by themselves. */
function targetOf(type: string, attributes: JsonMap, around: Surroundings): string {
  const kind = type
    .replace(/^google_/, "")
    .replace(/_iam_[a-z]+$/, "")
    .replaceAll("_", " ");
  const parts = Object.keys(attributes)
    .filter((name) => !ownAttributes.has(name))
    .sort();
  // A resource that is named by its address needs no project or location beside it.
  const texts = parts.map((name) => ({ name, text: around.text(attributes[name]) }));
  const address = texts.find(
    ({ name, text }) =>
      !/^(?:project|location|region|zone)$/.test(name) && /^(?:[\w-]+\/)?(?:data\.)?google_[a-z0-9_]+\.[\w-]+$/.test(text),
  );
  if (address !== undefined) return address.text;
  return [kind, ...texts.map(({ text }) => text)].join(" ");
}

/** `serviceAccount:` before an address says nothing more. */
export const memberText = (text: string): string => text.replace(/^serviceAccount:(?=(?:[\w-]+\/)?(?:data\.)?google_)/, "");

function conditionsOf(attributes: JsonMap, around: Surroundings): Condition[] {
  return blockItems(attributes.condition).map(({ expression }) => ({
    operator: "expression",
    key: "",
    values: [around.text(expression).replaceAll(/\s+/g, " ").trim()],
  }));
}

const member: Reader = ({ type, address, attributes }, around) => [
  granted(
    {
      source: address,
      role: around.text(attributes.role),
      member: memberText(around.text(attributes.member)),
      on: targetOf(type, attributes, around),
      conditions: conditionsOf(attributes, around),
    },
    around,
  ),
];

const binding: Reader = ({ type, address, attributes }, around) =>
  around.texts(attributes.members).map((each) =>
    granted(
      {
        source: address,
        role: around.text(attributes.role),
        member: memberText(each),
        on: targetOf(type, attributes, around),
        conditions: conditionsOf(attributes, around),
      },
      around,
    ),
  );

const policy: Reader = ({ type, address, attributes }, around) => {
  const on = targetOf(type, attributes, around);
  const bindings = bindingsOf(attributes.policy_data, around);
  if (bindings === null)
    return [
      granted(
        {
          source: address,
          role: `(cannot be read) ${around.text(attributes.policy_data)}`,
          member: "(cannot be read)",
          on,
          conditions: [],
        },
        around,
      ),
    ];
  return bindings.flatMap((each) =>
    around
      .texts(each.members)
      .map((who) =>
        granted(
          { source: address, role: around.text(each.role), member: memberText(who), on, conditions: conditionsOf(each, around) },
          around,
        ),
      ),
  );
};

function bindingsOf(written: Json | undefined, around: Surroundings): readonly JsonMap[] | null {
  const text = typeof written === "string" ? written : JSON.stringify(written ?? {});
  const [, address] = /^\$\{(data\.google_iam_policy\.[\w-]+)\.policy_data\}$/.exec(text) ?? [];
  const source = address === undefined ? undefined : around.stack.resources.get(address);
  if (source !== undefined) return blockItems(source.attributes.binding);
  const json = parsedText(text) ?? encoded(text);
  return isMap(json) ? blockItems(json.bindings) : null;
}

/** By the end of the type's name. */
const ends: Readonly<Record<string, Reader>> = { _iam_member: member, _iam_binding: binding, _iam_policy: policy };

/** Types of resources are many, and these three forms the same for each. */
export const bindingReader = (type: string): Reader | undefined =>
  type.startsWith("google_") ? Object.entries(ends).find(([end]) => type.endsWith(end))?.[1] : undefined;
