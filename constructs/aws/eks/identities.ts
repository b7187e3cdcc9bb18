/** Workload identities: a role for each service account, associated by EKS Pod Identity. */

import { EksPodIdentityAssociation } from "@cdktf/provider-aws/lib/eks-pod-identity-association";
import { IamOpenidConnectProvider } from "@cdktf/provider-aws/lib/iam-openid-connect-provider";
import { Construct } from "constructs";
import { shortHash } from "../../platform/naming/short-hash";
import { SYSTEM_NAMESPACE } from "../../platform/resolve/charts";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { Statement } from "../iam/policy";
import { AwsRole } from "../iam/role";
import { podIdentityTrust } from "../iam/trust";
import { tagged } from "../tags";
import { AUTOSCALER } from "./builtin-charts";
import { type ClusterContext, type ControlPlaneContext, clusterOf, type ReadyRole } from "./cluster-context";

type Identity = EksCluster["identities"][number];

export class Identities extends Construct {
  /** For workloads that assume a role with their service account token instead of EKS Pod Identity. */
  readonly issuer: IamOpenidConnectProvider;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
  ) {
    super(scope, id);
    this.issuer = this.createIssuer();
    for (const identity of clusterContext.cluster.identities) this.createIdentity(identity);
    if (clusterContext.cluster.charts.some(({ name }) => name === AUTOSCALER)) this.createAutoscaler();
  }

  private createIssuer(): IamOpenidConnectProvider {
    const { control, tags } = this.clusterContext;
    return new IamOpenidConnectProvider(this, "issuer", {
      url: control.identity.get(0).oidc.get(0).issuer,
      clientIdList: ["sts.amazonaws.com"],
      ...tagged(tags),
    });
  }

  private createIdentity({ namespace, serviceAccount, permissions }: Identity): void {
    const { cluster, location, context, tags } = this.clusterContext;
    // The name of a service account may contain a `.`, which addresses do not allow.
    const id = `${namespace}-${serviceAccount}`.replaceAll(".", "-");
    const unique = `${id}-${shortHash(`${namespace}/${serviceAccount}`)}`;
    if (permissions.role !== null) {
      this.bind(unique, namespace, serviceAccount, { arn: context.valueOf(permissions.role), ready: [] });
      return;
    }
    const role = new AwsRole(this, `${unique}-role`, {
      location,
      name: `${cluster.name}-${unique}`,
      description: `Service account ${namespace}/${serviceAccount}`,
      trust: [podIdentityTrust(clusterOf(this.clusterContext))],
      policies: Object.fromEntries(permissions.policies.map((policy) => [shortHash(JSON.stringify(policy)), context.valueOf(policy)])),
      statements: permissions.statements.map(({ actions, resources }) => ({
        actions,
        resources: resources.map((value) => context.valueOf(value)),
      })),
      tags,
    });
    this.bind(unique, namespace, serviceAccount, role);
  }

  private createAutoscaler(): void {
    const { cluster, location, tags } = this.clusterContext;
    const role = new AwsRole(this, `${AUTOSCALER}-role`, {
      location,
      name: `${cluster.name}-${AUTOSCALER}`,
      description: "Lets the cluster autoscaler change the size of node pools",
      trust: [podIdentityTrust(clusterOf(this.clusterContext))],
      statements: autoscalerStatements(cluster.name, location),
      tags,
    });
    this.bind(AUTOSCALER, SYSTEM_NAMESPACE, AUTOSCALER, role);
  }

  private bind(id: string, namespace: string, serviceAccount: string, role: ReadyRole): void {
    const { control, tags } = this.clusterContext;
    new EksPodIdentityAssociation(this, id, {
      clusterName: control.name,
      namespace,
      serviceAccount,
      roleArn: role.arn,
      ...tagged(tags),
      ...(role.ready.length > 0 && { dependsOn: [...role.ready] }),
    });
  }
}

/**
 * Reads everything, and changes only groups that are tagged as part of this cluster.
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md
 */
export const autoscalerStatements = (clusterName: string, location: ClusterContext["location"]): Statement[] => {
  const at = ownedArns(clusterName, location);
  return [
    {
      actions: [
        "autoscaling:DescribeAutoScalingGroups",
        "autoscaling:DescribeAutoScalingInstances",
        "autoscaling:DescribeLaunchConfigurations",
        "autoscaling:DescribeScalingActivities",
        "autoscaling:DescribeTags",
        "ec2:DescribeImages",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeLaunchTemplateVersions",
        "ec2:GetInstanceTypesFromInstanceRequirements",
      ],
      resources: ["*"],
    },
    { actions: ["eks:DescribeNodegroup"], resources: [at.nodeGroups] },
    {
      actions: ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
      resources: [at.scalingGroups],
      conditions: { StringEquals: { [`aws:ResourceTag/k8s.io/cluster-autoscaler/${clusterName}`]: "owned" } },
    },
  ];
};

/** Names of EKS's scaling groups begin with `eks-`; the condition limits them to this cluster. */
const ownedArns = (clusterName: string, { partition, region, account }: ClusterContext["location"]) => ({
  nodeGroups: `arn:${partition}:eks:${region}:${account}:nodegroup/${clusterName}/*/*`,
  scalingGroups: `arn:${partition}:autoscaling:${region}:${account}:autoScalingGroup:*:autoScalingGroupName/eks-*`,
});
