/** Load balancers by cloud. No field is optional: everything is decided. */
import type { AwsBalancer } from "./aws/balancer";
import type { AzureBalancer } from "./azure/balancer";
import type { GoogleBalancer } from "./google/balancer";

export interface Balancers {
  aws: AwsBalancer;
  google: GoogleBalancer;
  azure: AzureBalancer;
}
