import { describe, expect, it } from "vitest";
import { catalogDate } from "../../constructs/catalog/date";
import { findMachine } from "../../constructs/catalog/machines";
import { priceOf } from "../../constructs/catalog/prices";
import type { HeadroomRow } from "../../review/capacity/headroom";
import type { NodesRow } from "../../review/findings/capacity";
import type { CostRow } from "../../review/findings/cost";
import type { SupportRow } from "../../review/findings/support";
import type { Review } from "../../review/model/review";
import { reviewed } from "./reviewed";
import { reviewedStack, type StackJson } from "./trees";

const HOURS = 730;

const rowsOf = <T extends { readonly kind: string }>({ findings }: Review, kind: T["kind"]): T[] =>
  findings.flatMap(({ data }) => ((data as T | undefined)?.kind === kind ? [data as unknown as T] : []));
const total = (review: Review): CostRow | undefined => rowsOf<CostRow>(review, "cost").find(({ unit }) => unit === null);
const unit = (review: Review): CostRow | undefined => rowsOf<CostRow>(review, "cost").find(({ unit: name }) => name !== null);
const made = (resource: StackJson["resource"], data: StackJson["data"] = {}): Review =>
  reviewedStack({}, { resource: resource ?? {}, data });

const cluster = (count: string, more = ""): string => `
clusters:
  apps:
    location: use1
    orchestrator: eks
    version: "1.35"
    pools:
      general: { machine: { type: m7i.xlarge }, count: ${count} }
${more}`;

describe("11. Cost and capacity: of a spec", () => {
  const review = reviewed(cluster("{ min: 3, max: 12 }"), cluster("{ min: 3, max: 20 }"));
  const hourly = findMachine("aws", "m7i.xlarge")?.usdPerHour ?? Number.NaN;
  const disk = (priceOf("aws", "ebs", "gp3 storage")?.usd ?? Number.NaN) * 100;

  it("says how least and most of a month change, machines and their disks, by unit and in all", () => {
    const most = 8 * (hourly * HOURS + disk);
    expect(unit(review)).toMatchObject({ unit: "cluster-apps", change: { min: 0, max: expect.closeTo(most, 4) } });
    expect(total(review)).toMatchObject({ change: { min: 0, max: expect.closeTo(most, 4) }, catalogDate });
    expect(review.findings.find(({ kind }) => kind === "cost-total")?.message).toMatch(/^in total \$0\.00 to \+\$1,\d{3}\.\d\d per month/);
  });

  it("prints the date of the catalogue", () => {
    expect(review.catalogDate).toBe(catalogDate);
    expect(review.findings.find(({ kind }) => kind === "cost-total")?.details?.join()).toContain(catalogDate);
  });

  it("says nodes, vCPU and memory before and after, at the line of the pool", () => {
    expect(rowsOf<NodesRow>(review, "nodes")).toMatchObject([
      {
        before: { nodes: { min: 3, max: 12 }, cpu: { min: 12, max: 48 }, memoryGiB: { min: 48, max: 192 } },
        after: { nodes: { min: 3, max: 20 }, cpu: { min: 12, max: 80 }, memoryGiB: { min: 48, max: 320 } },
      },
    ]);
    expect(review.findings.find(({ kind }) => kind === "capacity-nodes")?.specPath).toBe("clusters.apps.pools.general");
    expect(review.findings.find(({ kind }) => kind === "capacity-total")?.message).toBe(
      "in total 0 to +8 nodes, 0 to +32 vCPU, 0 to +128 GiB of memory",
    );
  });

  it("reports how many addresses of each zone are left when pools are at their maximum", () => {
    const rooms = rowsOf<HeadroomRow>(review, "addresses");
    expect(rooms).toHaveLength(3);
    expect(rooms[0]).toMatchObject({
      path: "clusters.apps",
      zone: "a",
      before: { available: 8187, used: 4 * 32 },
      after: { available: 8187, used: 7 * 32 },
    });
  });

  it("requires a review if under a tenth of the addresses is left", () => {
    const network = '\nnetworks:\n  main: { location: use1, cidr: ["10.1.0.0/20"] }\n';
    const inside = (count: string): string => `${network}${cluster(count, "    network: main")}`;
    const scarce = reviewed(inside("{ min: 3, max: 12 }"), inside("{ min: 3, max: 45 }"));
    expect(scarce.findings.filter(({ kind }) => kind === "capacity-addresses").map(({ weight }) => weight)).toEqual([
      "review",
      "review",
      "review",
    ]);
  });

  it("says until when a version is supported, and by which day that is judged", () => {
    const older = reviewed(cluster("3").replace("1.35", "1.33"), cluster("3").replace("1.35", "1.34"), { today: "2026-11-01" });
    expect(rowsOf<SupportRow>(older, "support")).toMatchObject([
      {
        product: "eks",
        before: "1.33",
        after: "1.34",
        support: "standard",
        endOfStandardSupport: "2026-12-02",
        endOfExtendedSupport: "2027-12-02",
      },
    ]);
    expect(older.findings.find(({ topic }) => topic === "support")).toMatchObject({
      weight: "review",
      message: expect.stringContaining("(31 days)"),
    });
  });

  it("says nothing of money where nothing that costs changes", () => {
    expect(rowsOf<CostRow>(reviewed(cluster("3"), `labels: { team: web }\n${cluster("3")}`), "cost")).toEqual([]);
  });
});

describe("11. Cost and capacity: of any tree", () => {
  it.each<[string, StackJson["resource"], number]>([
    ["a NAT gateway", { aws_nat_gateway: { nat: {} } }, 0.045 * HOURS],
    [
      "an interface endpoint, by zone",
      { aws_vpc_endpoint: { logs: { vpc_endpoint_type: "Interface", subnet_ids: ["a", "b", "c"] } } },
      3 * 0.01 * HOURS,
    ],
    ["a control plane in extended support", { aws_eks_cluster: { old: { version: "1.32" } } }, 0.6 * HOURS],
    ["a control plane", { aws_eks_cluster: { new: { version: "1.36" } } }, 0.1 * HOURS],
    ["a network load balancer", { aws_lb: { in: { load_balancer_type: "network" } } }, 0.022507 * HOURS],
    ["keys, as often as they stand", { aws_kms_key: { key: { count: 3 } } }, 3],
    ["a control plane of AKS", { azurerm_kubernetes_cluster: { a: { sku_tier: "Standard" } } }, 0.1 * HOURS],
    [
      "a registry and its copies on Azure",
      { azurerm_container_registry: { r: { sku: "Premium", georeplications: [{ location: "westeurope" }] } } },
      (2 * 1.666667 * HOURS) / 24,
    ],
    ["a cluster of GKE", { google_container_cluster: { g: { remove_default_node_pool: true, initial_node_count: 1 } } }, 0.1 * HOURS],
    [
      "nodes of GKE in all zones together",
      {
        google_container_node_pool: {
          p: {
            autoscaling: { total_min_node_count: 2, total_max_node_count: 2 },
            node_config: { machine_type: "n2-standard-4", disk_type: "pd-balanced", disk_size_gb: 100 },
          },
        },
      },
      2 * ((findMachine("google", "n2-standard-4")?.usdPerHour ?? Number.NaN) * HOURS + 10),
    ],
    [
      "machines of a scale set, with disks of the size that Azure rounds up to",
      {
        azurerm_linux_virtual_machine_scale_set: {
          s: { sku: "Standard_D4as_v5", instances: 2, os_disk: [{ storage_account_type: "Premium_LRS", disk_size_gb: 100 }] },
        },
      },
      2 * ((findMachine("azure", "Standard_D4as_v5")?.usdPerHour ?? Number.NaN) * HOURS + 19.71),
    ],
  ])("prices %s", (_, resource, monthly) => {
    expect(total(made(resource))?.change).toEqual({ min: expect.closeTo(monthly, 3), max: expect.closeTo(monthly, 3) });
  });

  it("follows a group of machines to its template, and the machines that it may choose among", () => {
    const template = {
      aws_launch_template: { t: { instance_type: "m7i.large", block_device_mappings: [{ ebs: { volume_type: "gp3", volume_size: 50 } }] } },
    };
    const group = { min_size: 1, max_size: 4, launch_template: { id: "${aws_launch_template.t.id}" } };
    expect(unit(made({ ...template, aws_autoscaling_group: { g: group } }))?.items.map(({ what }) => what)).toEqual([
      "1 to 4 × m7i.large",
      "1 to 4 × 50 GiB gp3",
    ]);
  });

  it.each<[string, StackJson["resource"], string, RegExp]>([
    [
      "spot capacity",
      { aws_eks_node_group: { n: { instance_types: ["m7i.large"], capacity_type: "SPOT", scaling_config: { min_size: 0, max_size: 2 } } } },
      "0 to 2 × m7i.large (spot)",
      /the on-demand price is \$0\.00 to \$1\d\d/,
    ],
    [
      "a machine that the catalogue does not know",
      { aws_instance: { i: { instance_type: "z9.huge" } } },
      "1 × z9.huge",
      /no price for z9\.huge/,
    ],
    [
      "a machine type known only after apply",
      { aws_instance: { i: { instance_type: "${var.type}" } } },
      "1 × a machine type known only after apply",
      /does not say its machine type/,
    ],
    ["a count that only Terraform knows", { aws_nat_gateway: { n: { count: "${var.zones}" } } }, "nat-gateway: gateway", /how many/],
    [
      "the Windows licence",
      {
        aws_eks_node_group: {
          w: { ami_type: "WINDOWS_CORE_2022_x86_64", instance_types: ["m7i.large"], scaling_config: { min_size: 1, max_size: 1 } },
        },
      },
      "Windows licence",
      /Linux/,
    ],
    ["what is billed by usage", { aws_cloudwatch_log_group: { l: {} } }, "logs", /by usage/],
    ["what the catalogue lacks", { azurerm_private_endpoint: { e: {} } }, "private endpoint", /no price/],
    ["an unknown type", { aws_quantum_gate: { q: {} } }, "aws_quantum_gate", /catalogue does not know whether it costs/],
  ])("lists %s and never guesses", (_, resource, what, why) => {
    const row = unit(made(resource));
    expect(row?.unpriced).toContainEqual(expect.objectContaining({ what, why: expect.stringMatching(why), sign: "+" }));
    expect(row?.items.filter((item) => item.what === what)).toEqual([]);
  });

  it("counts no saving where a machine goes from a price to none", () => {
    const pool = (capacity: string): StackJson => ({
      resource: {
        aws_eks_node_group: { n: { instance_types: ["m7i.large"], capacity_type: capacity, scaling_config: { min_size: 2, max_size: 2 } } },
      },
    });
    expect(total(reviewedStack(pool("ON_DEMAND"), pool("SPOT")))?.change).toEqual({ min: 0, max: 0 });
  });

  it("says what goes as less", () => {
    const review = reviewedStack({ resource: { aws_nat_gateway: { nat: {} } } }, {});
    expect(review.findings.find(({ kind }) => kind === "cost")?.message).toBe(
      "app: -$32.85 per month ($32.85 → $0.00 for changed items); 1 item without a price",
    );
  });
});
