/** Load balancers, each cloud with a type of its own: no optional field, nothing decided later. */
import type { AwsBalancer } from "./aws/balancer";
import type { AzureBalancer } from "./azure/balancer";
import type { GoogleBalancer } from "./google/balancer";

export interface Balancers {
  aws: AwsBalancer;
  google: GoogleBalancer;
  azure: AzureBalancer;
}
