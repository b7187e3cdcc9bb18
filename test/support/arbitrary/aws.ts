/** What AWS brings to a drawn spec. */
import fc from "fast-check";
import { ecsCluster, eksCluster } from "./aws-cluster";
import { kvmHosts } from "./aws-hosts";
import { awsNetwork } from "./aws-network";
import { awsRegistry } from "./aws-registry";
import { accountId } from "./aws-values";
import { entry, labels, type Written } from "./values";
import type { CloudArbitraries } from "./world";

const role = (account: string) => fc.constant(`arn:aws:iam::${account}:role/berth`);

function location(account: string): fc.Arbitrary<Written> {
  const settings = {
    labels,
    encryption: fc.constantFrom("customer", "provider"),
    permissionsBoundary: fc.constant(`arn:aws:iam::${account}:policy/boundary`),
    rolePath: fc.constantFrom("/", "/berth/", "/a/b/"),
    registrySettings: fc.constantFrom("managed", "external"),
    state: fc.constant({ type: "s3", bucket: "location-state", region: "eu-west-1" }),
  };
  const plain = entry({ account: fc.constant(account) }, settings);
  const assumed = entry(
    { account: fc.constant(account), assumeRole: role(account) },
    { ...settings, externalId: fc.constant("shop-external") },
  );
  return fc.oneof(plain, assumed);
}

export const aws: CloudArbitraries = {
  regions: ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-southeast-1"],
  usualAccount: "123456789012",
  account: accountId,
  location,
  network: awsNetwork,
  registry: awsRegistry,
  clusters: [eksCluster, ecsCluster],
  hypervisors: [kvmHosts],
};
