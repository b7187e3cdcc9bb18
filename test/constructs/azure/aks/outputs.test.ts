import { describe, expect, it } from "vitest";
import { mockOutputs } from "../../../../constructs/azure/aks/outputs";
import { built, cluster } from "./synth";

describe("outputs of a cluster of AKS", () => {
  it("are what plans before it stand in for", () => {
    expect(Object.keys(built().output).sort()).toEqual(Object.keys(mockOutputs(cluster())).sort());
  });

  it("tell where the API is, as it is reached", () => {
    const endpoint = (kind: "private" | "public") =>
      built({ access: { ...cluster().access, endpoint: kind, from: ["203.0.113.0/24"] } }).output["cluster_endpoint"]?.value;
    expect(endpoint("private")).toBe("https://${azurerm_kubernetes_cluster.cluster.private_fqdn}:443");
    expect(endpoint("public")).toBe("https://${azurerm_kubernetes_cluster.cluster.fqdn}:443");
  });

  it("hold no credentials", () => {
    const text = JSON.stringify(built().output);
    for (const secret of ["client_key", "client_certificate", "password", "kube_config_raw", "shared_key"])
      expect(text).not.toContain(secret);
  });
});
