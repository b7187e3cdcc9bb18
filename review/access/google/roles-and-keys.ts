/** Other sources of rights on Google: custom roles, service account keys, bucket ACLs, deny policies. */
import { blockItems } from "../../compare/values";
import { allBut, anything, type Grant, one } from "../grant";
import type { Reader } from "../reader";
import { granted, memberText } from "./bindings";

const customRole: Reader = ({ address, attributes }, lookup) =>
  lookup.texts(attributes.permissions).map(
    (permission): Grant => ({
      ...granted({ source: address, role: permission, member: `holders of ${address}`, on: address, conditions: [] }, lookup),
      on: null,
    }),
  );

const accountKey: Reader = ({ address, attributes }, lookup) => [
  granted(
    {
      source: address,
      role: "signs in with a key that does not expire",
      member: "anyone who has the key",
      on: memberText(lookup.text(attributes.service_account_id)),
      conditions: [],
    },
    lookup,
  ),
];

/** `READER:allUsers` */
const bucketList: Reader = ({ address, attributes }, lookup) => {
  const on = lookup.text(attributes.bucket);
  const canned = lookup.text(attributes.predefined_acl);
  const entries = [
    ...lookup.texts(attributes.role_entity).map((text) => text.split(/:(.*)/).slice(0, 2)),
    ...(canned.startsWith("public") ? [[canned === "publicReadWrite" ? "WRITER" : "READER", "allUsers"]] : []),
    ...(canned === "authenticatedRead" ? [["READER", "allAuthenticatedUsers"]] : []),
  ];
  return entries.map(([role = "", member = ""]) => granted({ source: address, role, member, on, conditions: [] }, lookup));
};

const bucketEntry: Reader = ({ address, attributes }, lookup) => [
  granted(
    {
      source: address,
      role: lookup.text(attributes.role),
      member: lookup.text(attributes.entity),
      on: lookup.text(attributes.bucket),
      conditions: [],
    },
    lookup,
  ),
];

const denial: Reader = ({ address, attributes }, lookup) =>
  blockItems(attributes.rules).flatMap(({ deny_rule }) =>
    blockItems(deny_rule).flatMap((rule) => {
      const but = lookup.texts(rule.exception_principals);
      const principals = lookup
        .texts(rule.denied_principals)
        .map((each) => (but.length > 0 && /principalSet:\/\/goog\/public:all$/.test(each) ? allBut(but) : one(each)));
      return principals.flatMap((principal) =>
        lookup.texts(rule.denied_permissions).map(
          (permission): Grant => ({
            vocabulary: "google",
            stack: lookup.stack.name,
            source: address,
            effect: "Deny",
            principal,
            action: one(permission),
            resource: anything,
            conditions: blockItems(rule.denial_condition).map(({ expression }) => ({
              operator: "expression",
              key: "",
              values: [lookup.text(expression)],
            })),
            on: lookup.text(attributes.parent),
          }),
        ),
      );
    }),
  );

/** By type. */
export const googleReaders: Readonly<Record<string, Reader>> = {
  google_project_iam_custom_role: customRole,
  google_organization_iam_custom_role: customRole,
  google_service_account_key: accountKey,
  google_storage_bucket_acl: bucketList,
  google_storage_default_object_acl: bucketList,
  google_storage_bucket_access_control: bucketEntry,
  google_storage_default_object_access_control: bucketEntry,
  google_iam_deny_policy: denial,
};
