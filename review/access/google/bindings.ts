/** Google's IAM: members, bindings and policies of any resource type, recognized by the suffix of the type. */

import type { TreeLookup } from "../../compare/tree-lookup";
import { blockItems } from "../../compare/values";
import { isMap, type Json, type JsonMap, parsedText } from "../../model/json";
import { anything, type Condition, type Grant, one } from "../grant";
import { encoded } from "../hcl-json";
import type { Reader } from "../reader";

/** Attributes that do not name the resource of the right. */
const ownAttributes = new Set(["role", "member", "members", "condition", "policy_data", "etag", "id"]);

interface Right {
  readonly source: string;
  readonly role: string;
  readonly member: string;
  readonly on: string;
  readonly conditions: readonly Condition[];
}

export const granted = ({ source, role, member, on, conditions }: Right, lookup: TreeLookup): Grant => ({
  vocabulary: "google",
  stack: lookup.stack.name,
  source,
  effect: "Allow",
  principal: one(member),
  action: one(role),
  resource: anything,
  conditions,
  on,
});

/** `google_kms_crypto_key_iam_member` → the kind and the attribute that names the resource. Projects and folders name themselves. */
function targetOf(type: string, attributes: JsonMap, lookup: TreeLookup): string {
  const kind = type
    .replace(/^google_/, "")
    .replace(/_iam_[a-z]+$/, "")
    .replaceAll("_", " ");
  const parts = Object.keys(attributes)
    .filter((name) => !ownAttributes.has(name))
    .sort();
  // A resource that is identified by its address needs no project or location.
  const texts = parts.map((name) => ({ name, text: lookup.text(attributes[name]) }));
  const address = texts.find(
    ({ name, text }) =>
      !/^(?:project|location|region|zone)$/.test(name) && /^(?:[\w-]+\/)?(?:data\.)?google_[a-z0-9_]+\.[\w-]+$/.test(text),
  );
  if (address !== undefined) return address.text;
  return [kind, ...texts.map(({ text }) => text)].join(" ");
}

/** The prefix `serviceAccount:` adds nothing to an address. */
export const memberText = (text: string): string => text.replace(/^serviceAccount:(?=(?:[\w-]+\/)?(?:data\.)?google_)/, "");

function conditionsOf(attributes: JsonMap, lookup: TreeLookup): Condition[] {
  return blockItems(attributes.condition).map(({ expression }) => ({
    operator: "expression",
    key: "",
    values: [lookup.text(expression).replaceAll(/\s+/g, " ").trim()],
  }));
}

const member: Reader = ({ type, address, attributes }, lookup) => [
  granted(
    {
      source: address,
      role: lookup.text(attributes.role),
      member: memberText(lookup.text(attributes.member)),
      on: targetOf(type, attributes, lookup),
      conditions: conditionsOf(attributes, lookup),
    },
    lookup,
  ),
];

const binding: Reader = ({ type, address, attributes }, lookup) =>
  lookup.texts(attributes.members).map((each) =>
    granted(
      {
        source: address,
        role: lookup.text(attributes.role),
        member: memberText(each),
        on: targetOf(type, attributes, lookup),
        conditions: conditionsOf(attributes, lookup),
      },
      lookup,
    ),
  );

const policy: Reader = ({ type, address, attributes }, lookup) => {
  const on = targetOf(type, attributes, lookup);
  const bindings = bindingsOf(attributes.policy_data, lookup);
  if (bindings === null)
    return [
      granted(
        {
          source: address,
          role: `(cannot be read) ${lookup.text(attributes.policy_data)}`,
          member: "(cannot be read)",
          on,
          conditions: [],
        },
        lookup,
      ),
    ];
  return bindings.flatMap((each) =>
    lookup
      .texts(each.members)
      .map((who) =>
        granted(
          { source: address, role: lookup.text(each.role), member: memberText(who), on, conditions: conditionsOf(each, lookup) },
          lookup,
        ),
      ),
  );
};

function bindingsOf(written: Json | undefined, lookup: TreeLookup): readonly JsonMap[] | null {
  const text = typeof written === "string" ? written : JSON.stringify(written ?? {});
  const [, address] = /^\$\{(data\.google_iam_policy\.[\w-]+)\.policy_data\}$/.exec(text) ?? [];
  const source = address === undefined ? undefined : lookup.stack.resources.get(address);
  if (source !== undefined) return blockItems(source.attributes.binding);
  const json = parsedText(text) ?? encoded(text);
  return isMap(json) ? blockItems(json.bindings) : null;
}

/** By the end of the type's name. */
const ends: Readonly<Record<string, Reader>> = { _iam_member: member, _iam_binding: binding, _iam_policy: policy };

/** Every resource type has the same three forms. */
export const bindingReader = (type: string): Reader | undefined =>
  type.startsWith("google_") ? Object.entries(ends).find(([end]) => type.endsWith(end))?.[1] : undefined;
