/** What gives rights on Google beside IAM's bindings: roles of one's own, keys of accounts, lists of buckets, denials. */
import { blockItems } from "../../compare/values";
import { allBut, anything, type Grant, one } from "../grant";
import type { Reader } from "../reader";
import { granted, memberText } from "./bindings";

const customRole: Reader = ({ address, attributes }, around) =>
  around.texts(attributes.permissions).map(
    (permission): Grant => ({
      ...granted({ source: address, role: permission, member: `holders of ${address}`, on: address, conditions: [] }, around),
      on: null,
    }),
  );

const accountKey: Reader = ({ address, attributes }, around) => [
  granted(
    {
      source: address,
      role: "signs in with a key that does not expire",
      member: "anyone who has the key",
      on: memberText(around.text(attributes.service_account_id)),
      conditions: [],
    },
    around,
  ),
];

/** `READER:allUsers` */
const bucketList: Reader = ({ address, attributes }, around) => {
  const on = around.text(attributes.bucket);
  const canned = around.text(attributes.predefined_acl);
  const entries = [
    ...around.texts(attributes.role_entity).map((text) => text.split(/:(.*)/).slice(0, 2)),
    ...(canned.startsWith("public") ? [[canned === "publicReadWrite" ? "WRITER" : "READER", "allUsers"]] : []),
    ...(canned === "authenticatedRead" ? [["READER", "allAuthenticatedUsers"]] : []),
  ];
  return entries.map(([role = "", member = ""]) => granted({ source: address, role, member, on, conditions: [] }, around));
};

const bucketEntry: Reader = ({ address, attributes }, around) => [
  granted(
    {
      source: address,
      role: around.text(attributes.role),
      member: around.text(attributes.entity),
      on: around.text(attributes.bucket),
      conditions: [],
    },
    around,
  ),
];

const denial: Reader = ({ address, attributes }, around) =>
  blockItems(attributes.rules).flatMap(({ deny_rule }) =>
    blockItems(deny_rule).flatMap((rule) => {
      const but = around.texts(rule.exception_principals);
      const principals = around
        .texts(rule.denied_principals)
        .map((each) => (but.length > 0 && /principalSet:\/\/goog\/public:all$/.test(each) ? allBut(but) : one(each)));
      return principals.flatMap((principal) =>
        around.texts(rule.denied_permissions).map(
          (permission): Grant => ({
            vocabulary: "google",
            stack: around.stack.name,
            source: address,
            effect: "Deny",
            principal,
            action: one(permission),
            resource: anything,
            conditions: blockItems(rule.denial_condition).map(({ expression }) => ({
              operator: "expression",
              key: "",
              values: [around.text(expression)],
            })),
            on: around.text(attributes.parent),
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
