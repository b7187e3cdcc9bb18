/** Rights of roles, users and groups of AWS: what is written inline, what is attached, who may take them on, and what bounds them. */

import type { Surroundings } from "../../compare/surroundings";
import { blockItems } from "../../compare/values";
import type { Json } from "../../model/json";
import type { Resource } from "../../model/tree";
import { anything, type Grant, one } from "../grant";
import type { Reader } from "../reader";
import { policyGrants } from "./policy";

const kinds = { role: "aws_iam_role", user: "aws_iam_user", group: "aws_iam_group" } as const;
type Kind = keyof typeof kinds;

/** The principal that an attribute names, as its address where it is of this stack. */
const principalOf = (kind: Kind, value: Json | undefined, around: Surroundings): string => around.byName(kinds[kind], around.text(value));

interface Attached {
  readonly source: string;
  readonly principal: string;
  readonly isLimit?: boolean;
}

/** A policy by its ARN: what it says where it is written in the tree, its name otherwise. */
function attached(arn: Json | undefined, { source, principal, isLimit = false }: Attached, around: Surroundings): Grant[] {
  const text = around.text(arn);
  if (text === "") return [];
  const found = around.at(text);
  if (found?.resource.type === "aws_iam_policy")
    return policyGrants(found.resource.attributes.policy, { source, principal, on: null, isLimit }, found.around).map((grant) => ({
      ...grant,
      stack: around.stack.name,
    }));
  const [, name] = /^arn:[^:]+:iam::aws:policy\/(?:.*\/)?([^/]+)$/.exec(text) ?? [];
  return [named({ source, principal, isLimit }, name ?? `policy ${text}`, around)];
}

const named = ({ source, principal, isLimit = false }: Attached, action: string, around: Surroundings): Grant => ({
  vocabulary: "aws",
  stack: around.stack.name,
  source,
  effect: isLimit ? "Limit" : "Allow",
  principal: one(principal),
  action: one(action),
  resource: anything,
  conditions: [],
  on: null,
});

const role: Reader = (resource, around) => {
  const { address, attributes } = resource;
  const own = { source: address, principal: address };
  return [
    ...policyGrants(attributes.assume_role_policy, { source: address, principal: null, on: address }, around),
    ...blockItems(attributes.inline_policy).flatMap(({ policy }) => policyGrants(policy, { ...own, on: null }, around)),
    ...around.texts(attributes.managed_policy_arns).flatMap((arn) => attached(arn, own, around)),
    ...attached(attributes.permissions_boundary, { ...own, isLimit: true }, around),
  ];
};

const user: Reader = ({ address, attributes }, around) =>
  attached(attributes.permissions_boundary, { source: address, principal: address, isLimit: true }, around);

const inline =
  (kind: Kind): Reader =>
  ({ address, attributes }, around) =>
    policyGrants(attributes.policy, { source: address, principal: principalOf(kind, attributes[kind], around), on: null }, around);

const attachment =
  (kind: Kind, list = "policy_arn"): Reader =>
  ({ address, attributes }, around) =>
    around
      .texts(attributes[list])
      .flatMap((arn) => attached(arn, { source: address, principal: principalOf(kind, attributes[kind], around) }, around));

/** One policy to many. */
const attachments: Reader = ({ address, attributes }, around) =>
  (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    around
      .texts(attributes[`${kind}s`])
      .flatMap((each) => attached(attributes.policy_arn, { source: address, principal: around.byName(kinds[kind], each) }, around)),
  );

/** A policy that nothing in the tree attaches may be attached elsewhere. */
const unattached: Reader = ({ address, attributes }, around) =>
  isAttached(address, around)
    ? []
    : policyGrants(attributes.policy, { source: address, principal: `holders of ${address}`, on: null }, around);

const naming = (attributes: Resource["attributes"]): readonly Json[] =>
  [attributes.policy_arn, attributes.policy_arns, attributes.managed_policy_arns, attributes.permissions_boundary].flatMap(
    (each) => each ?? [],
  );

const isAttached = (address: string, around: Surroundings): boolean =>
  [...around.stack.resources.values()].some(({ attributes }) => naming(attributes).some((each) => around.texts(each).includes(address)));

const membership =
  (users: string, groups: string): Reader =>
  ({ address, attributes }, around) =>
    around
      .texts(attributes[users])
      .flatMap((each) =>
        around
          .texts(attributes[groups])
          .map((group) =>
            named(
              { source: address, principal: around.byName(kinds.user, each) },
              `member of ${around.byName(kinds.group, group)}`,
              around,
            ),
          ),
      );

const credential =
  (action: string): Reader =>
  ({ address, attributes }, around) => [
    named({ source: address, principal: principalOf("user", attributes.user, around) }, action, around),
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
