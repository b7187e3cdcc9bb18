/** Flow logs of a network, in a separate log group with a separate key. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { FlowLog } from "@cdktf/provider-aws/lib/flow-log";
import { Construct } from "constructs";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsManagedNetwork } from "../../platform/types/aws/network";
import type { Labels } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { AwsRole } from "../iam/role";
import { serviceTrust } from "../iam/trust";
import { tagged } from "../tags";
import { partName } from "./names";

const RETENTION_DAYS = 90;

export interface FlowLogsProps {
  readonly network: AwsManagedNetwork;
  readonly location: AwsLocation;
  readonly vpcId: string;
  readonly tags: Labels;
}

export class FlowLogs extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: FlowLogsProps,
  ) {
    super(scope, id);
    const { vpcId, tags } = props;
    const logGroup = this.createLogGroup();
    const role = this.createRole(logGroup.arn);
    new FlowLog(this, "Default", {
      vpcId,
      trafficType: "ALL",
      logDestinationType: "cloud-watch-logs",
      logDestination: logGroup.arn,
      iamRoleArn: role.arn,
      dependsOn: [...role.ready],
      tags: { ...tags, Name: this.name },
    });
  }

  private get name(): string {
    return partName(this.props.network, "flow-logs");
  }

  private createLogGroup(): CloudwatchLogGroup {
    const { network, location, tags } = this.props;
    const name = `/aws/vpc/${this.name}`;
    const key = new EncryptionKey(this, "key", {
      location,
      encryption: { kind: "customer" },
      name: this.name,
      description: `Flow logs of network ${network.name}`,
      users: [{ kind: "logs", logGroups: [name] }],
      deletionProtection: network.deletionProtection,
      context: { valueOf: String },
      tags,
    });
    return new CloudwatchLogGroup(this, "log-group", {
      name,
      retentionInDays: RETENTION_DAYS,
      ...(key.arn !== null && { kmsKeyId: key.arn }),
      ...(network.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }

  private createRole(logGroupArn: string): AwsRole {
    const { location, tags } = this.props;
    return new AwsRole(this, "role", {
      location,
      name: this.name,
      description: "Lets VPC flow logs write to their log group",
      trust: [serviceTrust("vpc-flow-logs.amazonaws.com", { sourceAccount: location.account })],
      statements: [
        {
          actions: ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"],
          resources: [logGroupArn, `${logGroupArn}:*`],
        },
      ],
      tags,
    });
  }
}
