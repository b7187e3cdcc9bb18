import { describe, expect, it } from "vitest";
import { managedAddon } from "../../../../constructs/aws/eks/managed-addons";
import { interfaceServices } from "../../../../constructs/aws/network/endpoints";
import { orchestratorRecord } from "../../../../constructs/catalog/orchestrators";
import { addonsEgress } from "../../../../constructs/rules/all/addons-egress";
import { platformOf } from "../../../support/platform-of";

interface Side {
  readonly location: object;
  readonly cluster: object;
  /** A registry that nodes reach, and one of the same cloud that they do not. */
  readonly reached: string;
  readonly other: string;
}

const sides: Readonly<Record<"EKS" | "GKE" | "AKS", Side>> = {
  EKS: {
    location: { cloud: "aws", region: "us-east-1", account: "123456789012" },
    cluster: { orchestrator: "eks", pools: { general: { count: 3 } } },
    reached: "123456789012.dkr.ecr.us-east-1.amazonaws.com",
    other: "123456789012.dkr.ecr.us-west-2.amazonaws.com",
  },
  GKE: {
    location: { cloud: "google", region: "europe-west1", project: "shop-prod" },
    cluster: { orchestrator: "gke", pools: { general: { count: 3 } } },
    reached: "europe-west1-docker.pkg.dev",
    other: "registry.k8s.io",
  },
  AKS: {
    location: { cloud: "azure", region: "southeastasia", subscription: "00000000-0000-0000-0000-000000000001" },
    cluster: { orchestrator: "aks", metrics: false, aks: { azurePolicy: false }, pools: { general: { count: 3 } } },
    reached: "REGISTRY",
    other: "others.azurecr.io",
  },
};

const chart = (values: object, address = "https://charts.example.org#otel") => ({
  chart: address,
  version: "1.0.0",
  namespace: "otel",
  values,
});

function found(side: Side, egress: string, addons: object, more: object = {}): string[] {
  const spec = {
    apiVersion: "berth/v1",
    name: "shop",
    locations: { home: side.location },
    networks: { main: { egress } },
    registries: { images: { repositories: ["otel"], readers: ["apps"] } },
    clusters: { apps: { network: "main", ...side.cluster, addons, ...more } },
  };
  const named = JSON.stringify(spec).replace("REGISTRY", registryOf(spec));
  return addonsEgress.check(platformOf(named), "2026-12-01").map(({ path }) => path.join("."));
}

/** The address of the platform's own registry, which on Azure is known only once it is resolved. */
function registryOf(spec: object): string {
  const [registry] = platformOf(JSON.stringify(spec)).registries;
  return registry !== undefined && "registryName" in registry ? `${registry.registryName}.azurecr.io` : "";
}

describe.each(Object.entries(sides))("A chart on %s", (_name, side) => {
  const path = ["clusters.apps.addons.otel"];

  it("cannot pull images from a public registry without egress", () => {
    expect(found(side, "none", { otel: chart({}) })).toEqual(path);
    expect(found(side, "none", { otel: chart({ image: { repository: `${side.other}/otel` } }) })).toEqual(path);
  });

  it("pulls them from a registry that its values or its own address name", () => {
    expect(found(side, "none", { otel: chart({ image: { repository: `${side.reached}/otel` } }) })).toEqual([]);
    expect(found(side, "none", { otel: chart({ list: [{ registry: side.reached }] }) })).toEqual([]);
    expect(found(side, "none", { otel: chart({}, `oci://${side.reached}/charts/otel`) })).toEqual([]);
  });

  it.each(["nat", "routed"])("pulls them from anywhere by egress %s", (egress) => {
    expect(found(side, egress, { otel: chart({}) })).toEqual([]);
  });
});

describe("An add-on of EKS", () => {
  const { EKS } = sides;

  it("that is a chart of Berth needs egress, too", () => {
    expect(found(EKS, "none", {}, { pools: { general: { count: { min: 1, max: 3 } } } })).toEqual([
      "clusters.apps.addons.cluster-autoscaler",
    ]);
    expect(found(EKS, "none", { "cluster-autoscaler": false }, { pools: { general: { count: { min: 1, max: 3 } } } })).toEqual([]);
  });

  it("may call a service for which the network has no private endpoint", () => {
    expect(found(EKS, "none", { "aws-efs-csi-driver": true, "snapshot-controller": true })).toEqual([
      "clusters.apps.addons.aws-efs-csi-driver",
    ]);
    expect(found(EKS, "nat", { "aws-efs-csi-driver": true })).toEqual([]);
  });

  it("is listed only if EKS has it, and with services that have no endpoint", () => {
    const services = Object.entries(orchestratorRecord("eks").addonServices ?? {});
    expect(services.filter(([name]) => managedAddon(name) === undefined)).toEqual([]);
    expect(services.flatMap(([, called]) => called).filter((each) => (interfaceServices as readonly string[]).includes(each))).toEqual([]);
  });
});
