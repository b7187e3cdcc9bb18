import { describe, expect, it } from "vitest";
import { mockOutputs } from "../../../../constructs/azure/aks/outputs";
import { built, cluster } from "./synth";

describe("outputs of a cluster of AKS", () => {
  it("have mock values for plans before the cluster exists", () => {
    expect(Object.keys(built().output).sort()).toEqual(Object.keys(mockOutputs(cluster())).sort());
  });

  it("contain the address by which the API is reached", () => {
    const endpoint = (kind: "private" | "public") =>
      built({ access: { ...cluster().access, endpoint: kind, from: ["203.0.113.0/24"] } }).output["cluster_endpoint"]?.value;
    expect(endpoint("private")).toBe("https://${azurerm_kubernetes_cluster.cluster.private_fqdn}:443");
    expect(endpoint("public")).toBe("https://${azurerm_kubernetes_cluster.cluster.fqdn}:443");
  });

  it("contain no credentials", () => {
    const text = JSON.stringify(built().output);
    for (const secret of ["client_key", "client_certificate", "password", "kube_config_raw", "shared_key"])
      expect(text).not.toContain(secret);
  });
});
