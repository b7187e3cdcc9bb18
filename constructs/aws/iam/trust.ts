/** Who may take a role on. */
import type { Conditions, Statement } from "./policy";

export interface ServiceTrust {
  /**
   * The account for which the service must be acting. For services that act on behalf of many accounts and would
   * otherwise lend this role to another's request.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
   */
  readonly sourceAccount?: string;
  /** Further conditions, such as `ArnLike` on `aws:SourceArn`. */
  readonly conditions?: Conditions;
  /** Whether the service hands session tags on, as EKS does. @default false */
  readonly tagsSessions?: boolean;
}

/** @param service its principal, such as `ecs-tasks.amazonaws.com` */
export function serviceTrust(service: string, { sourceAccount, conditions = {}, tagsSessions = false }: ServiceTrust = {}): Statement {
  const held = sourceAccount === undefined ? {} : { StringEquals: { ...conditions["StringEquals"], "aws:SourceAccount": sourceAccount } };
  const all: Conditions = { ...conditions, ...held };
  return {
    principal: { service },
    actions: tagsSessions ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"],
    ...(Object.keys(all).length > 0 && { conditions: all }),
  };
}

/** Pods of an EKS cluster, by an association that names the role. */
export const podIdentityTrust = (): Statement => serviceTrust("pods.eks.amazonaws.com", { tagsSessions: true });
