/** The role of a cluster's administrators. ECS has no access list, so the principals of the spec may assume this role. */
import { Construct } from "constructs";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Statement } from "../iam/policy";
import { AwsRole } from "../iam/role";
import type { ClusterContext } from "./cluster-context";
import { adminRoleName, clusterName } from "./names";

export class AdminRole extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { cluster, location, keyArn, context, tags }: ClusterContext) {
    super(scope, id);
    this.arn = new AwsRole(this, "Default", {
      location,
      name: adminRoleName(cluster),
      description: `Lets administrators operate services, tasks and nodes of cluster ${cluster.name}`,
      trust: [{ principal: { aws: cluster.admins.map((admin) => context.valueOf(admin)) }, actions: ["sts:AssumeRole"] }],
      statements: [...operation(clusterName(cluster), location), ...(cluster.exec ? shells(clusterName(cluster), location, keyArn) : [])],
      tags,
    }).arn;
  }
}

/**
 * Reads everything and changes what runs. It does not register task definitions, because those could pass any role to a task.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerservice.html
 */
function operation(cluster: string, location: AwsLocation): Statement[] {
  const of = arns(cluster, location);
  return [
    {
      sid: "Cluster",
      actions: ["ecs:DescribeClusters", "ecs:ListAttributes", "ecs:ListContainerInstances", "ecs:ListTagsForResource"],
      resources: [of.cluster],
    },
    {
      sid: "Services",
      actions: [
        "ecs:DescribeServiceDeployments",
        "ecs:DescribeServiceRevisions",
        "ecs:DescribeServices",
        "ecs:ListServiceDeployments",
        "ecs:StopServiceDeployment",
        "ecs:UpdateService",
      ],
      resources: [of.services, of.deployments, of.revisions],
    },
    {
      sid: "Tasks",
      actions: ["ecs:DescribeTasks", "ecs:GetTaskProtection", "ecs:StopTask", "ecs:UpdateTaskProtection"],
      resources: [of.tasks],
    },
    {
      sid: "Nodes",
      actions: ["ecs:DescribeContainerInstances", "ecs:UpdateContainerInstancesState"],
      resources: [of.nodes],
    },
    // These actions have no resource: a condition limits them to the cluster.
    {
      sid: "Lists",
      actions: ["ecs:ListServices", "ecs:ListTasks"],
      resources: ["*"],
      conditions: { ArnEquals: { "ecs:cluster": of.cluster } },
    },
    // These actions cannot be limited.
    {
      sid: "Definitions",
      actions: ["ecs:DescribeCapacityProviders", "ecs:DescribeTaskDefinition", "ecs:ListClusters", "ecs:ListTaskDefinitions"],
      resources: ["*"],
    },
  ];
}

/** The caller of ECS Exec generates the data key of the session. @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html */
function shells(cluster: string, location: AwsLocation, keyArn: string | null): Statement[] {
  const of = arns(cluster, location);
  const open: Statement = { sid: "Shells", actions: ["ecs:ExecuteCommand"], resources: [of.cluster, of.tasks] };
  return keyArn === null ? [open] : [open, { sid: "SessionKeys", actions: ["kms:GenerateDataKey"], resources: [keyArn] }];
}

function arns(cluster: string, { partition, region, account }: AwsLocation) {
  const at = (what: string): string => `arn:${partition}:ecs:${region}:${account}:${what}`;
  return {
    cluster: at(`cluster/${cluster}`),
    services: at(`service/${cluster}/*`),
    deployments: at(`service-deployment/${cluster}/*`),
    revisions: at(`service-revision/${cluster}/*`),
    tasks: at(`task/${cluster}/*`),
    nodes: at(`container-instance/${cluster}/*`),
  };
}
