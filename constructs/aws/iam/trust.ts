/** Trust policies: who may assume a role. */
import { partitionRecord } from "../../catalog/aws-partitions";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Conditions, Statement } from "./policy";

export interface ServiceTrust {
  /**
   * The account for which the service must act. Services that act for many accounts could otherwise use this role for the request of
   * another account.
   * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
   */
  readonly sourceAccount?: string;
  /** ARN of the resource for which the service must act; it may contain `*`. */
  readonly sourceArn?: string;
  /** Further conditions, such as `ArnLike` on `aws:SourceArn`. */
  readonly conditions?: Conditions;
  /** Whether the service passes session tags, as EKS does. @default false */
  readonly tagsSessions?: boolean;
}

/** @param service its principal, such as `ecs-tasks.amazonaws.com` */
export function serviceTrust(
  service: string,
  { sourceAccount, sourceArn, conditions = {}, tagsSessions = false }: ServiceTrust = {},
): Statement {
  const fromAccount =
    sourceAccount === undefined ? {} : { StringEquals: { ...conditions["StringEquals"], "aws:SourceAccount": sourceAccount } };
  const fromResource = sourceArn === undefined ? {} : { ArnLike: { ...conditions["ArnLike"], "aws:SourceArn": sourceArn } };
  const all: Conditions = { ...conditions, ...fromResource, ...fromAccount };
  return {
    principal: { service },
    actions: tagsSessions ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"],
    ...(Object.keys(all).length > 0 && { conditions: all }),
  };
}

/** An EKS cluster of this spec. */
export interface TrustedCluster {
  readonly location: Pick<AwsLocation, "account" | "partition" | "region">;
  readonly name: string;
}

const byCluster = ({ location: { account, partition, region }, name }: TrustedCluster): ServiceTrust => ({
  sourceAccount: account,
  sourceArn: `arn:${partition}:eks:${region}:${account}:cluster/${name}`,
  tagsSessions: true,
});

/** @see https://docs.aws.amazon.com/eks/latest/userguide/cross-service-confused-deputy-prevention.html */
export const controlPlaneTrust = (cluster: TrustedCluster): Statement => serviceTrust("eks.amazonaws.com", byCluster(cluster));

/** Pods of an EKS cluster, through a pod identity association. @see https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
export const podIdentityTrust = (cluster: TrustedCluster): Statement => serviceTrust("pods.eks.amazonaws.com", byCluster(cluster));

/** Machines of an account. Only an instance profile of the role's own account passes a role to EC2, so no other account can. */
export const machineTrust = ({ partition }: Pick<AwsLocation, "partition">): Statement =>
  serviceTrust(partitionRecord(partition).ec2Principal);
