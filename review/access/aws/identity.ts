/** Rights of AWS roles, users and groups: inline and attached policies, trust policies, and permissions boundaries. */

import type { TreeLookup } from "../../compare/tree-lookup";
import { blockItems } from "../../compare/values";
import type { Json } from "../../model/json";
import type { Resource } from "../../model/tree";
import { anything, type Grant, one } from "../grant";
import type { Reader } from "../reader";
import { policyGrants } from "./policy";

const kinds = { role: "aws_iam_role", user: "aws_iam_user", group: "aws_iam_group" } as const;
type Kind = keyof typeof kinds;

/** The principal that an attribute names; its address if it is in this stack. */
const principalOf = (kind: Kind, value: Json | undefined, lookup: TreeLookup): string => lookup.byName(kinds[kind], lookup.text(value));

interface Attached {
  readonly source: string;
  readonly principal: string;
  readonly isLimit?: boolean;
}

/** A policy by its ARN: its document if it is in the tree, its name otherwise. */
function attached(arn: Json | undefined, { source, principal, isLimit = false }: Attached, lookup: TreeLookup): Grant[] {
  const text = lookup.text(arn);
  if (text === "") return [];
  const found = lookup.at(text);
  if (found?.resource.type === "aws_iam_policy")
    return policyGrants(found.resource.attributes.policy, { source, principal, on: null, isLimit }, found.lookup).map((grant) => ({
      ...grant,
      stack: lookup.stack.name,
    }));
  const [, name] = /^arn:[^:]+:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  return [named({ source, principal, isLimit }, name ?? `policy ${text}`, lookup)];
}

const named = ({ source, principal, isLimit = false }: Attached, action: string, lookup: TreeLookup): Grant => ({
  vocabulary: "aws",
  stack: lookup.stack.name,
  source,
  effect: isLimit ? "Limit" : "Allow",
  principal: one(principal),
  action: one(action),
  resource: anything,
  conditions: [],
  on: null,
});

const role: Reader = (resource, lookup) => {
  const { address, attributes } = resource;
  const own = { source: address, principal: address };
  return [
    ...policyGrants(attributes.assume_role_policy, { source: address, principal: null, on: address }, lookup),
    ...blockItems(attributes.inline_policy).flatMap(({ policy }) => policyGrants(policy, { ...own, on: null }, lookup)),
    ...lookup.texts(attributes.managed_policy_arns).flatMap((arn) => attached(arn, own, lookup)),
    ...attached(attributes.permissions_boundary, { ...own, isLimit: true }, lookup),
  ];
};

const user: Reader = ({ address, attributes }, lookup) =>
  attached(attributes.permissions_boundary, { source: address, principal: address, isLimit: true }, lookup);

const inline =
  (kind: Kind): Reader =>
  ({ address, attributes }, lookup) =>
    policyGrants(attributes.policy, { source: address, principal: principalOf(kind, attributes[kind], lookup), on: null }, lookup);

const attachment =
  (kind: Kind, list = "policy_arn"): Reader =>
  ({ address, attributes }, lookup) =>
    lookup
      .texts(attributes[list])
      .flatMap((arn) => attached(arn, { source: address, principal: principalOf(kind, attributes[kind], lookup) }, lookup));

/** One policy attached to several principals. */
const attachments: Reader = ({ address, attributes }, lookup) =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    lookup
      .texts(attributes[`${kind}s`])
      .flatMap((each) => attached(attributes.policy_arn, { source: address, principal: lookup.byName(kinds[kind], each) }, lookup)),
  );

/** A policy that the tree does not attach can be attached elsewhere. */
const unattached: Reader = ({ address, attributes }, lookup) =>
  isAttached(address, lookup)
    ? []
    : policyGrants(attributes.policy, { source: address, principal: `holders of ${address}`, on: null }, lookup);

const naming = (attributes: Resource["attributes"]): readonly Json[] =>
  [attributes.policy_arn, attributes.policy_arns, attributes.managed_policy_arns, attributes.permissions_boundary].flatMap(
    (each) => each ?? [],
  );

const isAttached = (address: string, lookup: TreeLookup): boolean =>
  [...lookup.stack.resources.values()].some(({ attributes }) => naming(attributes).some((each) => lookup.texts(each).includes(address)));

const membership =
  (users: string, groups: string): Reader =>
  ({ address, attributes }, lookup) =>
    lookup
      .texts(attributes[users])
      .flatMap((each) =>
        lookup
          .texts(attributes[groups])
          .map((group) =>
            named(
              { source: address, principal: lookup.byName(kinds.user, each) },
              `member of ${lookup.byName(kinds.group, group)}`,
              lookup,
            ),
          ),
      );

const credential =
  (action: string): Reader =>
  ({ address, attributes }, lookup) => [
    named({ source: address, principal: principalOf("user", attributes.user, lookup) }, action, lookup),
  ];

/** By type. */
export const identityReaders: Readonly<Record<string, Reader>> = {
  aws_iam_role: role,
  aws_iam_user: user,
  aws_iam_role_policy: inline("role"),
  aws_iam_user_policy: inline("user"),
  aws_iam_group_policy: inline("group"),
  aws_iam_role_policy_attachment: attachment("role"),
  aws_iam_user_policy_attachment: attachment("user"),
  aws_iam_group_policy_attachment: attachment("group"),
  aws_iam_policy_attachment: attachments,
  aws_iam_policy: unattached,
  aws_iam_user_group_membership: membership("user", "groups"),
  aws_iam_group_membership: membership("users", "group"),
  aws_iam_access_key: credential("signs in with an access key that does not expire"),
  aws_iam_user_login_profile: credential("signs in to the console with a password"),
};
