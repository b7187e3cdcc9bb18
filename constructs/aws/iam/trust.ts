/** Trust policies: who may assume a role. */
import type { Conditions, Statement } from "./policy";

export interface ServiceTrust {
  /**
   * The account for which the service must act. Services that act for many accounts could otherwise use this role for the request of
   * another account.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
   */
  readonly sourceAccount?: string;
  /** Further conditions, such as `ArnLike` on `aws:SourceArn`. */
  readonly conditions?: Conditions;
  /** Whether the service passes session tags, as EKS does. @default false */
  readonly tagsSessions?: boolean;
}

/** @param service its principal, such as `ecs-tasks.amazonaws.com` */
export function serviceTrust(service: string, { sourceAccount, conditions = {}, tagsSessions = false }: ServiceTrust = {}): Statement {
  const fromAccount =
    sourceAccount === undefined ? {} : { StringEquals: { ...conditions["StringEquals"], "aws:SourceAccount": sourceAccount } };
  const all: Conditions = { ...conditions, ...fromAccount };
  return {
    principal: { service },
    actions: tagsSessions ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"],
    ...(Object.keys(all).length > 0 && { conditions: all }),
  };
}

/** Pods of an EKS cluster, through a pod identity association. */
export const podIdentityTrust = (): Statement => serviceTrust("pods.eks.amazonaws.com", { tagsSessions: true });
