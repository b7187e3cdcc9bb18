/** What the owner of ECR's settings has to do for a spec, with the commands of the AWS CLI. */
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsLocationSettings } from "../../platform/types/aws/registry";
import type { Prerequisite } from "../../platform/types/shared/prerequisite";
import { policyDocument } from "../iam/policy";
import { arrivalStatements } from "./arrivals-policy";
import { replicationRules } from "./replication";
import { scanningOf } from "./scanning";

/** ECR replaces each of the three as a whole, so an owner adds what is printed to what is there. */
export function prerequisitesOf(settings: AwsLocationSettings, location: AwsLocation): Prerequisite[] {
  const own = "ECR has one for this account and region and replaces it as a whole";
  const at = `--region ${location.region}`;
  if (!settings.external) return looks(settings, location);
  const scanning = scanningOf(settings.scanned);
  const rules = replicationRules(settings.replications);
  const statements = arrivalStatements(settings.arrivals, location);
  return [
    ...(scanning === null
      ? []
      : [
          {
            location: location.key,
            message: `The scanning configuration must contain these rules; ${own}, so keep the rules of others`,
            commands: [
              `aws ecr put-registry-scanning-configuration ${at} --scan-type ${scanning.scanType} --rules ${quoted(
                scanning.rules.map(({ scanFrequency, filters }) => ({
                  scanFrequency,
                  repositoryFilters: filters.map((filter) => ({ filter, filterType: "WILDCARD" })),
                })),
              )}`,
            ],
          },
        ]),
    ...(rules.length === 0
      ? []
      : [
          {
            location: location.key,
            message: `The replication configuration must contain these rules; ${own}, so keep the rules of others`,
            commands: [
              `aws ecr put-replication-configuration ${at} --replication-configuration ${quoted({
                rules: rules.map(({ prefixes, destinations }) => ({
                  destinations: destinations.map(({ region, account }) => ({ region, registryId: account })),
                  repositoryFilters: prefixes.map((filter) => ({ filter, filterType: "PREFIX_MATCH" })),
                })),
              })}`,
            ],
          },
        ]),
    ...(statements.length === 0
      ? []
      : [
          {
            location: location.key,
            message: `The registry policy must contain these statements; ${own}, so keep the statements of others`,
            commands: [`aws ecr put-registry-policy ${at} --policy-text '${policyDocument(statements)}'`],
          },
        ]),
  ];
}

/**
 * Terraform cannot import a replication configuration without rules or a policy that is absent: such an import would fail in a fresh account.
 * So they are not imported, and a first plan does not show what they replace.
 * @see https://github.com/hashicorp/terraform-provider-aws/blob/v6.25.0/internal/service/ecr/replication_configuration.go
 */
function looks({ replications, arrivals }: AwsLocationSettings, location: AwsLocation): Prerequisite[] {
  const look = (what: string, command: string): Prerequisite => ({
    location: location.key,
    message: `Before the first deploy, look for ${what} of others, which Berth would replace; if there are any, write registrySettings: external`,
    commands: [`aws ecr ${command} --region ${location.region}`],
  });
  return [
    ...(replications.length === 0 ? [] : [look("replication rules", "describe-registry --query replicationConfiguration.rules")]),
    ...(arrivalStatements(arrivals, location).length === 0 ? [] : [look("statements of the registry policy", "get-registry-policy")]),
  ];
}

const quoted = (value: unknown): string => `'${JSON.stringify(value)}'`;
