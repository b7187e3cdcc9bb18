import { describe, expect, it } from "vitest";
import { blocksOf } from "../../../support/stack";
import { cluster, resourcesOf } from "./synth";

const [ANN, BEA] = ["00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b"];
const OPS = { from: "core", output: "ops", item: null };

const grants = (access: object) =>
  Object.entries(blocksOf(resourcesOf({ access: { ...cluster().access, ...access } }), "azurerm_role_assignment"))
    .filter(([address]) => address.startsWith("cluster_access_"))
    .map(([, body]) => body);

describe("permissions in an AKS cluster", () => {
  it("is granted by Azure roles on the cluster only", () => {
    const made = grants({ admins: [ANN], editors: [OPS], viewers: [BEA] });
    for (const each of made) expect(each["scope"]).toBe("${azurerm_kubernetes_cluster.cluster.id}");
    expect(made.map((each) => [each["role_definition_name"], each["principal_id"]])).toEqual(
      expect.arrayContaining([
        ["Azure Kubernetes Service RBAC Cluster Admin", ANN],
        ["Azure Kubernetes Service RBAC Writer", "${data.terraform_remote_state.outside-core.outputs.ops}"],
        ["Azure Kubernetes Service RBAC Reader", BEA],
      ]),
    );
  });

  it("allows each of them to find the cluster, once", () => {
    const made = grants({ admins: [ANN], editors: [ANN], viewers: [BEA] });
    const finding = made.filter((each) => each["role_definition_name"] === "Azure Kubernetes Service Cluster User Role");
    expect(finding.map((each) => each["principal_id"])).toEqual([ANN, BEA]);
  });

  it("grants no rights to the user who applies", () => {
    expect(grants({ admins: [] })).toEqual([]);
  });
});
