/** The launch template of instances: IMDSv2, an encrypted disk, no public address and no SSH key. */
import { LaunchTemplate, type LaunchTemplateConfig } from "@cdktf/provider-aws/lib/launch-template";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

export interface InstanceTemplateProps {
  /** The whole name: `shop-prod-jobs-general`. */
  readonly name: string;
  readonly description: string;
  readonly imageId: string;
  /** Null if the group mixes several types. */
  readonly machineType: string | null;
  readonly diskGiB: number;
  /** Device of the image's root volume. */
  readonly rootDevice: string;
  /** Null: AWS's default key. */
  readonly keyArn: string | null;
  readonly securityGroupId: string;
  readonly profileArn: string;
  /** Plain text, not base64. It must not contain secrets. */
  readonly userData: string;
  /** Whether instances run on hardware of this account alone. @default false */
  readonly dedicated?: boolean;
  /** All labels: the provider's default tags apply to the template, not to its instances. */
  readonly labels: Labels;
  /** In addition to the provider's default tags. */
  readonly tags: Labels;
}

export function instanceTemplate(scope: Construct, props: InstanceTemplateProps): LaunchTemplate {
  const { name, description, imageId, machineType, securityGroupId, profileArn, userData, dedicated = false, tags } = props;
  return new LaunchTemplate(scope, "template", {
    name: vendorName("launch-template", name),
    description,
    imageId,
    ...(machineType !== null && { instanceType: machineType }),
    updateDefaultVersion: true,
    // A hop limit of 1 keeps containers and guests with a network of their own from the credentials of the instance.
    metadataOptions: { httpEndpoint: "enabled", httpTokens: "required", httpPutResponseHopLimit: 1, instanceMetadataTags: "disabled" },
    // Explicit, because subnets of an existing network may assign public addresses.
    networkInterfaces: [
      { deviceIndex: 0, associatePublicIpAddress: "false", deleteOnTermination: "true", securityGroups: [securityGroupId] },
    ],
    blockDeviceMappings: [rootDisk(props)],
    iamInstanceProfile: { arn: profileArn },
    monitoring: { enabled: true },
    userData: encoded(userData),
    ...(dedicated && { placement: { tenancy: "dedicated" } }),
    tagSpecifications: ["instance", "volume", "network-interface"].map((resourceType) => ({
      resourceType,
      tags: { ...props.labels, Name: name },
    })),
    lifecycle: { createBeforeDestroy: true },
    ...tagged(tags),
  });
}

const rootDisk = ({ rootDevice, diskGiB, keyArn }: InstanceTemplateProps): NonNullable<DiskMapping> => ({
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

/** Encoded here, because Terraform would read `${` and `%{` in a script as templates. */
const encoded = (userData: string): string => Buffer.from(userData, "utf8").toString("base64");
