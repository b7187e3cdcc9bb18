/** How the partitions of AWS differ. Endpoints and principals of services depend on them. */

export interface AwsPartition {
  /** End of the host names of services: `ecr.us-east-1.amazonaws.com`. @see boto/botocore botocore/data/partitions.json (2026-08-07) */
  readonly dnsSuffix: string;
  /**
   * The principal of EC2 in trust policies. EKS refuses a node role in China without its own.
   * @see https://github.com/awslabs/cdk-eks-blueprints/issues/558
   */
  readonly ec2Principal: string;
}

const partitions: Readonly<Record<string, AwsPartition>> = {
  aws: { dnsSuffix: "amazonaws.com", ec2Principal: "ec2.amazonaws.com" },
  "aws-cn": { dnsSuffix: "amazonaws.com.cn", ec2Principal: "ec2.amazonaws.com.cn" },
  "aws-eusc": { dnsSuffix: "amazonaws.eu", ec2Principal: "ec2.amazonaws.com" },
  "aws-iso": { dnsSuffix: "c2s.ic.gov", ec2Principal: "ec2.amazonaws.com" },
  "aws-iso-b": { dnsSuffix: "sc2s.sgov.gov", ec2Principal: "ec2.amazonaws.com" },
  "aws-iso-e": { dnsSuffix: "cloud.adc-e.uk", ec2Principal: "ec2.amazonaws.com" },
  "aws-iso-f": { dnsSuffix: "csp.hci.ic.gov", ec2Principal: "ec2.amazonaws.com" },
  "aws-us-gov": { dnsSuffix: "amazonaws.com", ec2Principal: "ec2.amazonaws.com" },
};

/** @throws Error for a partition that the catalogue of regions does not have */
export function partitionRecord(partition: string): AwsPartition {
  const found = Object.hasOwn(partitions, partition) ? partitions[partition] : undefined;
  if (found === undefined) throw new Error(`no partition ${partition} of AWS is known`);
  return found;
}

/** Host name of a service in a region, as conditions on `kms:ViaService` and principals of CloudWatch Logs name it. */
export const serviceHost = (service: string, { partition, region }: { readonly partition: string; readonly region: string }): string =>
  `${service}.${region}.${partitionRecord(partition).dnsSuffix}`;
