/** Exposure by the API endpoints of clusters. */
import { aks, authorized, type ExposureCase, eks, gke } from "./reviewed-exposure";

export const endpointCases: readonly ExposureCase[] = [
  [
    "an API opened to named addresses",
    eks({ endpoint_public_access: false }),
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    { sign: "+", peers: ["203.0.113.0/24"], zone: "named", ports: "tcp 443", overlap: ["the network"] },
    "review",
  ],
  [
    "a wider range of an API",
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    eks({ public_access_cidrs: ["203.0.0.0/16"] }),
    { sign: "+", peers: ["203.0.0.0/16"], overlap: ["203.0.113.0/24", "the network"] },
    "review",
  ],
  [
    "an API whose ranges go",
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    eks({}),
    { sign: "+", peers: ["0.0.0.0/0"], zone: "internet" },
    "block",
  ],
  [
    "an API opened in two halves",
    eks({ endpoint_public_access: false }),
    eks({ public_access_cidrs: ["0.0.0.0/1", "128.0.0.0/1"] }),
    { sign: "+", zone: "internet" },
    "block",
  ],
  [
    "a narrower range of an API",
    eks({ public_access_cidrs: ["203.0.0.0/16"] }),
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    { sign: "-", peers: ["203.0.0.0/16"], overlap: ["203.0.113.0/24", "the network"] },
    "info",
  ],
  [
    "an API that is private now",
    eks({ public_access_cidrs: ["203.0.0.0/16"] }),
    eks({ endpoint_public_access: false }),
    { sign: "-", peers: ["203.0.0.0/16"] },
    "info",
  ],
  ["GKE without authorized networks", gke(authorized("203.0.113.0/24")), gke({}), { sign: "+", zone: "internet" }, "block"],
  [
    "GKE with a public endpoint",
    gke({ private_cluster_config: { enable_private_endpoint: true }, ...authorized("203.0.113.0/24") }),
    gke(authorized("203.0.113.0/24")),
    { sign: "+", peers: ["203.0.113.0/24"], zone: "named" },
    "review",
  ],
  [
    "GKE through its DNS endpoint",
    gke(authorized("203.0.113.0/24")),
    gke({ ...authorized("203.0.113.0/24"), control_plane_endpoints_config: { dns_endpoint_config: { allow_external_traffic: true } } }),
    { sign: "+", on: "google_container_cluster.x through its DNS endpoint", zone: "internet" },
    "review",
  ],
  [
    "AKS without its ranges",
    aks({ api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] } }),
    aks({}),
    { sign: "+", zone: "internet" },
    "block",
  ],
  [
    "AKS no longer private",
    aks({ private_cluster_enabled: true }),
    aks({ api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] } }),
    { sign: "+", zone: "named" },
    "review",
  ],
];
