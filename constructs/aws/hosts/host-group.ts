/** A group of hosts that replaces what fails and rolls what changes, with nothing open to them. */
import { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import { DataAwsSsmParameter } from "@cdktf/provider-aws/lib/data-aws-ssm-parameter";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import type { BuildContext } from "../../contract/build";
import type { AwsNetworkLinks } from "../../contract/network";
import { vendorName } from "../../platform/names";
import type { AwsHostGroup } from "../../platform/types/hosts";
import type { AwsLocation } from "../../platform/types/location";
import type { Labels } from "../../platform/types/value";
import { ClosedGroup } from "../autoscaling/closed-group";
import { createMachineTemplate } from "../autoscaling/launch-template";
import { MachineRole } from "../autoscaling/machine-role";
import { offeredMachines } from "../autoscaling/offered-machines";
import { healthyPercents } from "../autoscaling/rolling";
import { EncryptionKey } from "../encryption/key";
import { ownTags } from "../own-tags";
import { imageParameter, ROOT_DEVICE } from "./host-image";

export interface HostGroupProps {
  readonly hosts: AwsHostGroup;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
}

/** Metal takes many minutes to start; before that its health says nothing. */
const GRACE_SECONDS = 1200;

export class HostGroup extends Construct {
  readonly group: AutoscalingGroup;
  readonly securityGroupId: string;
  readonly keyArn: string | null;
  private readonly tags: Labels;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostGroupProps,
  ) {
    super(scope, id);
    const { hosts, location } = props;
    if (hosts.nested) throw new Error(`${hosts.path}: ${hosts.machine.type} needs a processor option that the provider does not have`);
    this.tags = ownTags(hosts.labels, location);
    this.keyArn = this.createKey();
    this.securityGroupId = this.createSecurityGroup();
    const role = this.createRole();
    this.group = this.createGroup(this.createTemplate(role), role);
  }

  private createKey(): string | null {
    const { hosts, location, context } = this.props;
    return new EncryptionKey(this, "key", {
      location,
      encryption: hosts.encryption,
      name: hosts.name,
      description: `Hosts ${hosts.name}: disks`,
      users: [{ kind: "autoscaling" }],
      deletionProtection: hosts.deletionProtection,
      context,
      tags: this.tags,
    }).arn;
  }

  private createSecurityGroup(): string {
    const { hosts, links } = this.props;
    return new ClosedGroup(this, "security", {
      name: `${hosts.name}-hosts`,
      description: "Hosts of guests: nothing in",
      links,
      ipv6: hosts.network.network.ipv6,
      http: true,
      tags: this.tags,
    }).groupId;
  }

  private createRole(): MachineRole {
    const { hosts, location } = this.props;
    return new MachineRole(this, "host", {
      location,
      name: `${hosts.name}-host`,
      description: `Hosts ${hosts.name}: sessions alone`,
      managedPolicies: [],
      existing: null,
      tags: this.tags,
    });
  }

  private createTemplate(role: MachineRole): LaunchTemplate {
    const { hosts } = this.props;
    const image = new DataAwsSsmParameter(this, "image", { name: imageParameter(hosts.bootstrap.image, hosts.arch) });
    return createMachineTemplate(this, "template", {
      name: hosts.name,
      description: `Hosts ${hosts.id}`,
      imageId: image.insecureValue,
      instanceType: hosts.machine.type,
      rootDevice: ROOT_DEVICE,
      diskGiB: hosts.diskGiB,
      keyArn: this.keyArn,
      securityGroupId: this.securityGroupId,
      instanceProfileArn: role.profileArn,
      userData: hosts.bootstrap.userData,
      dedicated: hosts.dedicated,
      labels: hosts.labels,
      tags: this.tags,
    });
  }

  private createGroup(template: LaunchTemplate, role: MachineRole): AutoscalingGroup {
    const { hosts, location, links } = this.props;
    const { path, machine, nextMachine, count } = hosts;
    const offered = offeredMachines(this, { path, region: location.region, types: [machine.type], next: nextMachine });
    return new AutoscalingGroup(this, "group", {
      name: vendorName("autoscaling-group", hosts.name),
      vpcZoneIdentifier: Object.values(links.privateSubnets).flat(),
      minSize: count,
      maxSize: count,
      healthCheckType: "EC2",
      healthCheckGracePeriod: GRACE_SECONDS,
      // A number, not $Latest: only a change that Terraform sees starts a refresh.
      launchTemplate: { id: template.id, version: `\${${template.fqn}.latest_version}` },
      instanceRefresh: {
        strategy: "Rolling",
        preferences: {
          ...healthyPercents({ maxSurge: 1, maxUnavailable: 0 }, count),
          autoRollback: true,
          instanceWarmup: `${GRACE_SECONDS}`,
        },
      },
      waitForCapacityTimeout: "30m",
      tag: Object.entries(hosts.labels).map(([key, value]) => ({ key, value, propagateAtLaunch: false })),
      dependsOn: [...role.ready],
      lifecycle: { precondition: [offered] },
    });
  }
}
