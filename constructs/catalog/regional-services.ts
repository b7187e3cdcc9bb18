/** Services of AWS that some of its regions do not have, as far as units use them. */

interface RegionalService {
  /** Name in messages. */
  readonly name: string;
  /** Regions of the catalogue without it. */
  readonly missing: readonly string[];
}

const isolated = [
  "eu-isoe-west-1",
  "us-iso-east-1",
  "us-iso-west-1",
  "us-isob-east-1",
  "us-isob-west-1",
  "us-isof-east-1",
  "us-isof-south-1",
] as const;

/** @see boto/botocore botocore/data/endpoints.json (1.43.11): regions of every partition that have no endpoint of the service */
const services = {
  backup: { name: "AWS Backup", missing: ["eu-isoe-west-1", "us-isob-west-1"] },
  "eks-auth": { name: "EKS Pod Identity", missing: isolated },
  inspector2: { name: "Amazon Inspector", missing: [...isolated, "ap-southeast-6", "eusc-de-east-1"] },
} as const satisfies Readonly<Record<string, RegionalService>>;

export type RegionalServiceKey = keyof typeof services;

export const regionalServiceName = (service: RegionalServiceKey): string => services[service].name;

/** Whether the catalogue knows that a region of AWS does not have a service. */
export const lacksService = (service: string, region: string): boolean =>
  Object.hasOwn(services, service) && (services[service as RegionalServiceKey].missing as readonly string[]).includes(region);
