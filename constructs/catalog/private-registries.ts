/** Image registries that nodes reach in a network without egress. */
import type { Cloud } from "./cloud";

export interface NodesWithoutEgress {
  /** Region of the cluster. */
  readonly region: string;
  /** Names of registries that have a private endpoint in the cluster's network. */
  readonly endpoints: readonly string[];
}

/** `111111111111.dkr.ecr.us-east-1.amazonaws.com`, in China with `.cn`. */
const ecrHost = /^\d{12}\.dkr\.ecr\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;

const reached: Readonly<Record<Cloud, (host: string, nodes: NodesWithoutEgress) => boolean>> = {
  /** Private endpoints of ECR lead to their own region alone. @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html */
  aws: (host, { region }) => ecrHost.exec(host)?.[1] === region,
  /** Private addresses lead to Google's registries in every region. @see https://cloud.google.com/vpc/docs/configure-private-google-access */
  google: (host) => /(?:^|\.)(?:pkg\.dev|gcr\.io)$/.test(host),
  /** Each registry has private endpoints of its own. @see https://learn.microsoft.com/azure/container-registry/container-registry-private-link */
  azure: (host, { endpoints }) => endpoints.some((name) => host === `${name}.azurecr.io`),
};

/** @param host without scheme and path */
export const reachesWithoutEgress = (cloud: Cloud, host: string, nodes: NodesWithoutEgress): boolean =>
  reached[cloud](host.toLowerCase(), nodes);
