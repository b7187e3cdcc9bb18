/** An existing network, which can be in another project. Its subnet is read once, so that a wrong id fails the plan. */
import { DataGoogleComputeSubnetwork } from "@cdktf/provider-google/lib/data-google-compute-subnetwork";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { GoogleNetworkLinks, NamedRange } from "../../contracts/network";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { GoogleExistingNetwork } from "../../platform/types/google/network";
import { expressionOf } from "./expression";

export interface ExistingLinksProps {
  readonly network: GoogleExistingNetwork;
  readonly context: Pick<BuildContext, "valueOf">;
  readonly location: GoogleLocation;
}

export const existingLinks = (scope: Construct, id: string, props: ExistingLinksProps): GoogleNetworkLinks =>
  new ExistingNetwork(scope, id, props).links;

class ExistingNetwork extends Construct {
  readonly links: GoogleNetworkLinks;

  constructor(scope: Construct, id: string, { network, context, location }: ExistingLinksProps) {
    super(scope, id);
    const networkId = context.valueOf(network.network);
    const subnetId = context.valueOf(network.subnet);
    const subnet = this.lookUp(network, networkId, subnetId, location);
    const named = (name: string | null): NamedRange | null => (name === null ? null : { name, range: null });
    this.links = {
      network: networkId,
      subnet: subnetId,
      nodeRange: subnet.ipCidrRange,
      pods: named(network.podRange),
      services: named(network.serviceRange),
      ranges: [subnet.ipCidrRange],
      loadBalancerRange: null,
      endpointSubnet: null,
      isManaged: false,
      ready: [],
      proxiesReady: [],
    };
  }

  private lookUp(
    { podRange, serviceRange }: GoogleExistingNetwork,
    network: string,
    subnet: string,
    { region }: GoogleLocation,
  ): DataGoogleComputeSubnetwork {
    const names = [podRange, serviceRange].filter((name) => name !== null);
    const postcondition = (condition: string, errorMessage: string) => ({ condition: `\${${condition}}`, errorMessage });
    return new DataGoogleComputeSubnetwork(this, "subnet", {
      selfLink: selfLinkOf(subnet),
      lifecycle: {
        postcondition: [
          postcondition(
            `endswith(self.network, replace(${expressionOf(network)}, "/^.*/v1/projects//", "projects/"))`,
            "The subnet is not in the network that the spec names.",
          ),
          postcondition(`endswith(self.region, "${region}")`, `The subnet is not in ${region}.`),
          postcondition(
            "self.private_ip_google_access",
            "The subnet has no private Google access: machines in it cannot reach Google APIs.",
          ),
          ...names.map((name) =>
            postcondition(`contains(self.secondary_ip_range[*].range_name, "${name}")`, `The subnet has no secondary range ${name}.`),
          ),
        ],
      },
    });
  }
}

const API = "https://www.googleapis.com/compute/v1/";

/** The full self link of an id. A value that is unknown until apply stays as it is. */
export const selfLinkOf = (id: string): string => (id.startsWith("projects/") ? `${API}${id}` : id);
