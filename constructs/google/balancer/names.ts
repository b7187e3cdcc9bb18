/** Names of a load balancer's resources. */
import { vendorName } from "../../platform/naming/names";
import type { GoogleBalancer } from "../../platform/types/google/balancer";

/** @param part such as `443`; left out for the balancer itself */
export const partName = ({ name }: Pick<GoogleBalancer, "name">, part?: string): string =>
  vendorName("google-network", part === undefined ? name : `${name}-${part}`);
