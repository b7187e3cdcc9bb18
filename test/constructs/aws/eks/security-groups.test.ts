import { describe, expect, it } from "vitest";
import { type Body, cluster, one, type Resources, resourcesOf } from "./synth";

const rulesOf = (resources: Resources): Body[] => [
  ...Object.values(resources["aws_vpc_security_group_ingress_rule"] ?? {}),
  ...Object.values(resources["aws_vpc_security_group_egress_rule"] ?? {}),
];
const ingress = (resources: Resources, id: string) => one(resources, "aws_vpc_security_group_ingress_rule", `cluster_security_${id}`);
const access = (endpoint: "private" | "public", from: string[]) => ({ access: { ...cluster().access, endpoint, from } });

describe("security groups", () => {
  it.each([
    ["kubelet", 10250],
    ["extension-api", 443],
    ["webhook-6443", 6443],
    ["webhook-8443", 8443],
    ["webhook-9443", 9443],
    ["metrics-10251", 10251],
  ])("allow the control plane to reach nodes by %s on port %i, in both groups", (id, port) => {
    const resources = resourcesOf();
    const [control, nodes] = ["${aws_security_group.cluster_security_control-plane.id}", "${aws_security_group.cluster_security_nodes.id}"];
    const tcp = { ip_protocol: "tcp", from_port: port, to_port: port };
    expect(ingress(resources, `node-${id}`)).toMatchObject({ ...tcp, security_group_id: nodes, referenced_security_group_id: control });
    expect(one(resources, "aws_vpc_security_group_egress_rule", `cluster_security_control-plane-${id}`)).toMatchObject({
      ...tcp,
      security_group_id: control,
      referenced_security_group_id: nodes,
    });
  });

  it("describe every rule", () => {
    const rules = rulesOf(resourcesOf({ ipv6: true, ...access("private", ["203.0.113.0/24"]) }));
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.filter((rule) => typeof rule["description"] !== "string" || rule["description"] === "")).toEqual([]);
  });

  it("allow only outbound HTTPS to the internet", () => {
    const open = rulesOf(resourcesOf({ ipv6: true })).filter((rule) => rule["cidr_ipv4"] === "0.0.0.0/0" || rule["cidr_ipv6"] === "::/0");
    expect(open.map(({ from_port, to_port, ip_protocol }) => [ip_protocol, from_port, to_port])).toEqual([
      ["tcp", 443, 443],
      ["tcp", 443, 443],
    ]);
    expect(JSON.stringify(resourcesOf({ ipv6: true })["aws_vpc_security_group_ingress_rule"])).not.toMatch(/0\.0\.0\.0\/0|"::\/0"/);
  });

  it("allow the network and the ranges of the spec to reach a private endpoint", () => {
    const rules = resourcesOf(access("private", ["203.0.113.0/24"]))["aws_vpc_security_group_ingress_rule"] ?? {};
    const ranges = Object.values(rules).map((rule) => rule["cidr_ipv4"]);
    expect(ranges.filter((range) => range !== undefined)).toEqual(["10.64.0.0/16", "203.0.113.0/24"]);
  });

  it("leave the ranges of a public endpoint to that endpoint", () => {
    const rules = resourcesOf(access("public", ["203.0.113.0/24"]))["aws_vpc_security_group_ingress_rule"] ?? {};
    expect(JSON.stringify(rules)).not.toContain("203.0.113.0/24");
  });

  it("give each range an address that depends only on the range", () => {
    const before = Object.keys(resourcesOf(access("private", ["203.0.113.0/24"]))["aws_vpc_security_group_ingress_rule"] ?? {});
    const after = Object.keys(
      resourcesOf(access("private", ["198.51.100.0/24", "203.0.113.0/24"]))["aws_vpc_security_group_ingress_rule"] ?? {},
    );
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it("tag only the nodes' group for load balancers", () => {
    const groups = resourcesOf()["aws_security_group"] ?? {};
    const owned = Object.entries(groups).filter(([, group]) =>
      JSON.stringify(group["tags"]).includes("kubernetes.io/cluster/shop-prod-apps"),
    );
    expect(owned.map(([address]) => address)).toEqual(["cluster_security_nodes"]);
  });

  it("do not include one for nodes in Auto Mode, which uses the group of EKS", () => {
    expect(Object.keys(resourcesOf({ mode: "automatic", pools: [], addons: [] })["aws_security_group"] ?? {})).toEqual([
      "cluster_security_control-plane",
    ]);
  });
});
