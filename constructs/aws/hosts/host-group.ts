/** A group of hosts that replaces what fails and rolls what changes, with nothing open to them. */
import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AwsNetworkLinks } from "../../contracts/network";
import { ownLabels } from "../../platform/naming/labels";
import type { AwsHostGroup } from "../../platform/types/aws/host-group";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";
import { scalingGroup } from "../autoscaling/group";
import { currentImage } from "../autoscaling/image";
import { InstanceProfile } from "../autoscaling/instance-profile";
import { instanceTemplate } from "../autoscaling/launch-template";
import { enableNestedVirtualization } from "../autoscaling/nested-virtualization";
import { offeredTypes } from "../autoscaling/offered";
import { healthyPercentages } from "../autoscaling/rollout";
import { ClosedSecurityGroup } from "../autoscaling/security-group";
import { privateSubnetsOf } from "../autoscaling/subnets";
import { EncryptionKey } from "../encryption/key";
import { imageParameter, ROOT_DEVICE } from "./image";

export interface HostGroupProps {
  readonly hosts: AwsHostGroup;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
}

/** Metal takes many minutes to start; before that its health says nothing. */
const WARMUP_SECONDS = 1200;

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
    this.tags = ownLabels(hosts.labels, location);
    this.keyArn = this.createKey();
    this.securityGroupId = this.createSecurityGroup();
    const profile = this.createProfile();
    this.group = this.createGroup(this.createTemplate(profile), profile);
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
    return new ClosedSecurityGroup(this, "security", {
      name: `${hosts.name}-hosts`,
      description: "Hosts of guests: nothing in",
      vpcId: links.vpcId,
      out: {
        https: { port: 443, description: "HTTPS: images, APIs of AWS" },
        http: { port: 80, description: "HTTP: signed package archives" },
      },
      ipv6: hosts.network.network.ipv6,
      tags: this.tags,
    }).groupId;
  }

  private createProfile(): InstanceProfile {
    const { hosts, location } = this.props;
    const description = `Hosts ${hosts.name}: sessions alone`;
    return new InstanceProfile(this, "host", { location, name: `${hosts.name}-host`, description, tags: this.tags });
  }

  private createTemplate(profile: InstanceProfile): LaunchTemplate {
    const { hosts } = this.props;
    const template = instanceTemplate(this, {
      name: hosts.name,
      description: `Hosts ${hosts.id}`,
      imageId: currentImage(this, imageParameter(hosts.bootstrap.image, hosts.arch)),
      machineType: hosts.machine.type,
      rootDevice: ROOT_DEVICE,
      diskGiB: hosts.diskGiB,
      keyArn: this.keyArn,
      securityGroupId: this.securityGroupId,
      profileArn: profile.arn,
      userData: hosts.bootstrap.userData,
      dedicated: hosts.dedicated,
      labels: hosts.labels,
      tags: this.tags,
    });
    if (hosts.nested) enableNestedVirtualization(template);
    return template;
  }

  private createGroup(template: LaunchTemplate, profile: InstanceProfile): AutoscalingGroup {
    const { hosts, location, links } = this.props;
    const { path, machine, nextMachine: nextType } = hosts;
    const count = { min: hosts.count, max: hosts.count };
    const rollout = healthyPercentages({ count, maxSurge: 1, maxUnavailable: 0 });
    if (rollout === null) throw new Error(`${path}: one host at a time cannot be said in percents`);
    return scalingGroup(this, {
      name: hosts.name,
      template,
      subnetIds: privateSubnetsOf(links, Object.keys(links.privateSubnets), path),
      count,
      spotTypes: null,
      rollout,
      warmupSeconds: WARMUP_SECONDS,
      labels: hosts.labels,
      dependsOn: profile.ready,
      lifecycle: { precondition: [offeredTypes(this, { types: [machine.type], region: location.region, nextType, path })] },
      own: { healthCheckGracePeriod: WARMUP_SECONDS, waitForCapacityTimeout: "30m" },
    });
  }
}
