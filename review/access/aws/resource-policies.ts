/** Resource policies: keys, repositories, buckets, queues. */

import type { TreeLookup } from "../../compare/tree-lookup";
import type { Json } from "../../model/json";
import { anything, type Grant, one } from "../grant";
import { ownAccounts } from "../owners";
import type { Reader } from "../reader";
import { awsPrincipal } from "../statement";
import { policyGrants } from "./policy";

interface Carrier {
  /** Attribute with the policy. @default policy */
  readonly policy?: string;
  /** Attribute that names the resource that the policy protects. @default the resource itself */
  readonly of?: string;
  /** Its name, if the policy does not belong to a single resource: `the registry`. */
  readonly as?: string;
  /** It limits the rights that other policies grant. */
  readonly isLimit?: boolean;
}

/** By type. */
const carriers: Readonly<Record<string, Carrier>> = {
  aws_kms_key_policy: { of: "key_id" },
  aws_kms_replica_key: {},
  aws_kms_external_key: {},
  aws_ecr_repository_policy: { of: "repository" },
  aws_ecrpublic_repository_policy: { of: "repository_name" },
  aws_ecr_registry_policy: { as: "the registry of the account" },
  aws_ecr_repository_creation_template: { policy: "repository_policy" },
  aws_s3_bucket: {},
  aws_s3_bucket_policy: { of: "bucket" },
  aws_s3_access_point: {},
  aws_s3control_access_point_policy: { of: "access_point_arn" },
  aws_sqs_queue: {},
  aws_sqs_queue_policy: { of: "queue_url" },
  aws_sns_topic: {},
  aws_sns_topic_policy: { of: "arn" },
  aws_secretsmanager_secret: {},
  aws_secretsmanager_secret_policy: { of: "secret_arn" },
  aws_backup_vault_policy: { of: "backup_vault_name" },
  aws_efs_file_system_policy: { of: "file_system_id" },
  aws_opensearch_domain: { policy: "access_policies" },
  aws_opensearch_domain_policy: { policy: "access_policies", of: "domain_name" },
  aws_elasticsearch_domain: { policy: "access_policies" },
  aws_api_gateway_rest_api: {},
  aws_api_gateway_rest_api_policy: { of: "rest_api_id" },
  aws_cloudwatch_event_bus_policy: { of: "event_bus_name", as: "the default event bus" },
  aws_cloudwatch_log_resource_policy: { policy: "policy_document", as: "log groups of the account" },
  aws_cloudwatch_log_destination_policy: { policy: "access_policy", of: "destination_name" },
  aws_dynamodb_resource_policy: { of: "resource_arn" },
  aws_kinesis_resource_policy: { of: "resource_arn" },
  aws_glacier_vault: { policy: "access_policy" },
  aws_glue_resource_policy: { as: "the Glue Data Catalog of the account" },
  aws_codeartifact_domain_permissions_policy: { policy: "policy_document", of: "domain" },
  aws_codeartifact_repository_permissions_policy: { policy: "policy_document", of: "repository" },
  aws_vpc_endpoint: { isLimit: true },
  aws_vpc_endpoint_policy: { of: "vpc_endpoint_id", isLimit: true },
  aws_organizations_policy: { policy: "content", isLimit: true },
  aws_ssoadmin_permission_set_inline_policy: { policy: "inline_policy", of: "permission_set_arn" },
};

const carried =
  ({ policy = "policy", of, as, isLimit = false }: Carrier): Reader =>
  ({ address, attributes }, lookup) => {
    const target = of === undefined ? (as ?? address) : lookup.text(attributes[of]) || (as ?? address);
    return policyGrants(attributes[policy], { source: address, principal: null, on: target, isLimit }, lookup);
  };

/** Without a key policy, the account controls the key. */
const key: Reader = ({ address, attributes }, lookup) => {
  if (attributes.policy !== undefined) return policyGrants(attributes.policy, { source: address, principal: null, on: address }, lookup);
  const hasPolicy = [...lookup.stack.resources.values()].some(
    ({ type, attributes: other }) => type === "aws_kms_key_policy" && lookup.text(other.key_id) === address,
  );
  if (hasPolicy) return [];
  const [account] = ownAccounts(lookup.stack);
  return [
    given(
      { source: address, principal: account === undefined ? "the key's own account" : `account ${account}`, action: "kms:*", on: address },
      lookup,
    ),
  ];
};

interface Given {
  readonly source: string;
  readonly principal: string;
  readonly action: string;
  readonly on: string;
  readonly resource?: string;
  readonly conditions?: Grant["conditions"];
}

/** A single right that is not written as a policy. */
export const given = ({ source, principal, action, on, resource, conditions = [] }: Given, lookup: TreeLookup): Grant => ({
  vocabulary: "aws",
  stack: lookup.stack.name,
  source,
  effect: "Allow",
  principal: one(principal),
  action: one(action),
  resource: resource === undefined ? anything : one(resource),
  conditions,
  on,
});

const keyGrant: Reader = ({ address, attributes }, lookup) =>
  lookup.texts(attributes.operations).map((operation) =>
    given(
      {
        source: address,
        principal: awsPrincipal(lookup.text(attributes.grantee_principal)),
        action: `kms:${operation}`,
        on: lookup.text(attributes.key_id),
      },
      lookup,
    ),
  );

const lambdaPermission: Reader = ({ address, attributes }, lookup) => {
  const principal = lookup.text(attributes.principal);
  const held = (operator: string, name: string, value: Json | undefined): Grant["conditions"] =>
    value === undefined ? [] : [{ operator, key: name, values: [lookup.text(value)] }];
  const conditions = [
    ...held("ArnLike", "aws:SourceArn", attributes.source_arn),
    ...held("StringEquals", "aws:PrincipalOrgID", attributes.principal_org_id),
    ...held("StringEquals", "aws:SourceAccount", attributes.source_account),
  ];
  const who = /\.amazonaws\.com/.test(principal) ? `service ${principal}` : awsPrincipal(principal);
  return [
    given(
      { source: address, principal: who, action: lookup.text(attributes.action), on: lookup.text(attributes.function_name), conditions },
      lookup,
    ),
  ];
};

const shared =
  (of: string, who: string, action: string): Reader =>
  ({ address, attributes }, lookup) => {
    const principal = attributes.group === "all" ? "*" : awsPrincipal(lookup.text(attributes[who]));
    return principal === "" ? [] : [given({ source: address, principal, action, on: lookup.text(attributes[of]) }, lookup)];
  };

/** By type. */
export const resourcePolicyReaders: Readonly<Record<string, Reader>> = {
  ...Object.fromEntries(Object.entries(carriers).map(([type, carrier]) => [type, carried(carrier)])),
  aws_kms_key: key,
  aws_kms_grant: keyGrant,
  aws_lambda_permission: lambdaPermission,
  aws_ami_launch_permission: shared("image_id", "account_id", "ec2:RunInstances"),
  aws_snapshot_create_volume_permission: shared("snapshot_id", "account_id", "ec2:CreateVolume"),
  aws_ram_principal_association: shared("resource_share_arn", "principal", "ram:use the shared resource"),
};
