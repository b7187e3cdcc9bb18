/** Private endpoints for AWS services: S3 always, because its endpoint is free; those that clusters use if the network has no egress. */
import { DataAwsVpcEndpointService } from "@cdktf/provider-aws/lib/data-aws-vpc-endpoint-service";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { lacksService } from "../../catalog/regional-services";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

/**
 * Services that EKS and ECS clusters, their nodes and Session Manager call.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/private-clusters.html
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html
 */
export const interfaceServices = [
  "autoscaling",
  "ec2",
  "ec2messages",
  "ecr.api",
  "ecr.dkr",
  "ecs",
  "ecs-agent",
  "ecs-telemetry",
  "eks",
  "eks-auth",
  "elasticloadbalancing",
  "kms",
  "logs",
  "secretsmanager",
  "ssm",
  "ssmmessages",
  "sts",
] as const;

export interface EndpointsProps {
  readonly location: Pick<AwsLocation, "partition" | "region">;
  readonly vpcId: string;
  readonly name: string;
  readonly tags: Labels;
}

/** Image layers are stored in S3, so pulls stay inside the network. */
export function createS3Endpoint(
  scope: Construct,
  id: string,
  props: EndpointsProps & { readonly routeTableIds: readonly string[] },
): VpcEndpoint {
  return new VpcEndpoint(scope, id, {
    vpcId: props.vpcId,
    vpcEndpointType: "Gateway",
    serviceName: `com.amazonaws.${props.location.region}.s3`,
    routeTableIds: [...props.routeTableIds],
    tags: { ...props.tags, Name: `${props.name}-s3` },
  });
}

export interface InterfaceEndpointsProps extends EndpointsProps {
  /** IPv4 ranges from which they are called. */
  readonly ranges: readonly string[];
  /** One in each zone. */
  readonly subnetIds: readonly string[];
}

export class InterfaceEndpoints extends Construct {
  readonly all: readonly VpcEndpoint[];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: InterfaceEndpointsProps,
  ) {
    super(scope, id);
    const group = this.createSecurityGroup();
    const { region } = this.props.location;
    this.all = interfaceServices.filter((service) => !lacksService(service, region)).map((service) => this.createEndpoint(service, group));
  }

  private createSecurityGroup(): SecurityGroup {
    const { vpcId, name, tags, ranges } = this.props;
    const group = new SecurityGroup(this, "Default", {
      name: `${name}-endpoints`,
      description: "Private endpoints of AWS services",
      vpcId,
      tags: { ...tags, Name: `${name}-endpoints` },
    });
    ranges.forEach((range, index) => {
      new VpcSecurityGroupIngressRule(this, `https-${index}`, {
        securityGroupId: group.id,
        description: "HTTPS from the network",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        cidrIpv4: range,
        ...tagged(tags),
      });
    });
    return group;
  }

  private createEndpoint(service: string, group: SecurityGroup): VpcEndpoint {
    const { vpcId, name, tags, subnetIds } = this.props;
    const id = service.replaceAll(".", "-");
    return new VpcEndpoint(this, id, {
      vpcId,
      vpcEndpointType: "Interface",
      serviceName: this.serviceName(service, id),
      privateDnsEnabled: true,
      subnetIds: [...subnetIds],
      securityGroupIds: [group.id],
      tags: { ...tags, Name: `${name}-${id}` },
    });
  }

  /** In China the prefix of the name differs between services, so a data source looks it up. */
  private serviceName(service: string, id: string): string {
    const { partition, region } = this.props.location;
    if (partition !== "aws-cn") return `com.amazonaws.${region}.${service}`;
    return new DataAwsVpcEndpointService(this, `${id}-service`, { service, serviceType: "Interface" }).serviceName;
  }
}
