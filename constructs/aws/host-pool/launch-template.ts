/** What instances start as: guarded metadata, an encrypted disk, no public address, no key to log in by. */
import { LaunchTemplate, type LaunchTemplateConfig } from "@cdktf/provider-aws/lib/launch-template";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

export interface InstanceTemplateNeeds {
  /** The whole name: `shop-prod-jobs-general`. */
  readonly name: string;
  readonly description: string;
  readonly imageId: string;
  /** Null where the group mixes several. */
  readonly machineType: string | null;
  readonly diskGiB: number;
  /** Device of the root volume, as the image has it. */
  readonly rootDevice: string;
  /** Null: the vendor's own key. */
  readonly keyArn: string | null;
  readonly securityGroupId: string;
  readonly profileArn: string;
  /** As it is, not in base64. It holds no secret. */
  readonly userData: string;
  /** Physical hosts that no other account uses. @default false */
  readonly dedicated?: boolean;
  /** All labels: the provider's default tags reach the template, not what is started from it. */
  readonly labels: Labels;
  /** Beside those of the provider. */
  readonly tags: Labels;
}

export function instanceTemplate(scope: Construct, needs: InstanceTemplateNeeds): LaunchTemplate {
  const { name, description, imageId, machineType, securityGroupId, profileArn, userData, dedicated = false, tags } = needs;
  return new LaunchTemplate(scope, "template", {
    name: vendorName("launch-template", name),
    description,
    imageId,
    ...(machineType !== null && { instanceType: machineType }),
    updateDefaultVersion: true,
    // A hop limit of 1 keeps what runs on an instance in a network of its own from the instance's credentials.
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "disabled" },
    // Said outright: an existing network's subnets might hand out public addresses.
    networkInterfaces: [
      { deviceIndex: 0, associatePublicIpAddress: "false", deleteOnTermination: "true", securityGroups: [securityGroupId] },
    ],
    blockDeviceMappings: [rootDisk(needs)],
    iamInstanceProfile: { arn: profileArn },
    monitoring: { enabled: true },
    userData: encoded(userData),
    ...(dedicated && { placement: { tenancy: "dedicated" } }),
    tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({
      resourceType,
      tags: { ...needs.labels, Name: name },
    })),
    lifecycle: { createBeforeDestroy: true },
    ...tagged(tags),
  });
}

const rootDisk = ({ rootDevice, diskGiB, keyArn }: InstanceTemplateNeeds): NonNullable<DiskMapping> => ({
  deviceName: rootDevice,
  ebs: {
    volumeSize: diskGiB,
    volumeType: "gp3",
    encrypted: "true",
    deleteOnTermination: "true",
    ...(keyArn !== null && { kmsKeyId: keyArn }),
  },
});

type DiskMapping = Extract<LaunchTemplateConfig["blockDeviceMappings"], readonly unknown[]>[number];

/** Encoded here and not by Terraform, for which `${` and `%{` in a script would be templates. */
const encoded = (userData: string): string => Buffer.from(userData, "utf8").toString("base64");
