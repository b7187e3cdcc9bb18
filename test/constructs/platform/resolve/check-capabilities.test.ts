import { describe, expect, it } from "vitest";
import { abilityOf, orchestratorRecord } from "../../../../constructs/catalog/orchestrators";
import type { Feature } from "../../../../constructs/catalog/orchestrators/record";
import { cluster, type Orchestrator, orchestrators } from "../../../../constructs/language/schema/cluster";
import { checkCapabilities } from "../../../../constructs/platform/resolve/check-capabilities";
import type { Cloud } from "../../../../constructs/platform/types/location";
import { collector } from "../problems";

const home = (orchestrator: Orchestrator): Cloud => orchestratorRecord(orchestrator).clouds[0]!;

function check(orchestrator: Orchestrator, written: object = {}, cloud: Cloud = home(orchestrator)) {
  const { report, codes, problems } = collector();
  const ended = orchestrator === "mesos" ? { acknowledgeEndOfLife: true } : {};
  checkCapabilities(cluster.parse({ orchestrator, ...ended, ...written }), cloud, ["clusters", "apps"], report);
  return { faults: codes(), problems };
}

const window = { days: ["sunday"], start: "03:00", hours: 12 };
const settings: [Feature, object, string][] = [
  ["mode: automatic", { mode: "automatic" }, "mode"],
  ["a range of counts", { pools: { general: { count: { min: 1, max: 3 } } } }, "pools.general.count"],
  ["os: windows", { pools: { general: { os: "windows" } } }, "pools.general.os"],
  ["a custom image", { pools: { general: { image: "ami-1" } } }, "pools.general.image"],
  ["maintenance", { maintenance: window }, "maintenance"],
  ["backup", { backup: {} }, "backup"],
  ["editors and viewers", { access: { viewers: ["arn:aws:iam::123456789012:role/a"] } }, "access.viewers"],
];

/** Written by hand from the specification: the orchestrators that do not support each feature. */
const dashes: Record<string, readonly Orchestrator[]> = {
  "mode: automatic": ["aks", "ecs", "kubernetes", "nomad", "swarm", "mesos"],
  "a range of counts": ["swarm", "mesos"],
  "os: windows": ["kubernetes", "nomad", "swarm", "mesos"],
  "a custom image": ["gke", "aks"],
  maintenance: ["eks", "ecs", "kubernetes", "nomad", "swarm", "mesos"],
  backup: ["ecs", "mesos"],
  "editors and viewers": ["ecs", "swarm", "mesos"],
};

describe("settings that an orchestrator does not support", () => {
  it.each(settings)("include %s, which is rejected with the fix of the record", (feature, written, at) => {
    const refused = orchestrators.filter((each) => check(each, written).faults.length > 0);
    expect([...refused].sort()).toEqual([...dashes[feature]!].sort());
    for (const each of refused) {
      const { faults, problems } = check(each, written);
      expect(faults).toEqual([`B4060 clusters.apps.${at}`]);
      const ability = abilityOf(each, feature);
      expect(problems[0]?.fix).toBe(ability.able ? undefined : ability.instead);
    }
  });

  it("do not include defaults", () => {
    for (const each of orchestrators) expect(check(each).faults).toEqual([]);
  });

  it.each<[string, Orchestrator, object, string[]]>([
    ["another's block", "ecs", { eks: {} }, ["B4061 clusters.apps.eks"]],
    ["its own block", "eks", { eks: {} }, []],
    ["fargate off ECS", "eks", { fargate: true }, ["B4061 clusters.apps.fargate"]],
    ["managers of a managed one", "eks", { managers: {} }, ["B4061 clusters.apps.managers"]],
    ["managers of an own one", "nomad", { managers: {} }, []],
    ["a version of ECS", "ecs", { version: "1.35" }, ["B4061 clusters.apps.version"]],
    ["an endpoint of ECS", "ecs", { access: { endpoint: "public", from: ["203.0.113.0/24"] } }, ["B4060 clusters.apps.access"]],
    ["add-ons off Kubernetes", "ecs", { addons: { otel: true } }, ["B4060 clusters.apps.addons"]],
    ["identities off Kubernetes", "nomad", { identities: { "a/b": {} } }, ["B4060 clusters.apps.identities"]],
    ["ranges off Kubernetes", "swarm", { ranges: { services: "172.21.0.0/16" } }, ["B4060 clusters.apps.ranges"]],
    [
      "taints off Kubernetes",
      "ecs",
      { pools: { web: { taints: [{ key: "a", effect: "NoSchedule" }] } } },
      ["B4060 clusters.apps.pools.web.taints"],
    ],
    ["Mesos unacknowledged", "mesos", { acknowledgeEndOfLife: false }, ["B4060 clusters.apps.orchestrator"]],
    ["an acknowledgement of nothing", "eks", { acknowledgeEndOfLife: true }, ["B4061 clusters.apps.acknowledgeEndOfLife"]],
    ["a retention between two", "eks", { logs: { retention: "100d" } }, ["B4062 clusters.apps.logs.retention"]],
    ["a retention beyond all", "aks", { logs: { retention: "800d" } }, ["B4062 clusters.apps.logs.retention"]],
    ["a retention that there is", "gke", { logs: { retention: "100d" } }, []],
    ["several days of AKS", "aks", { maintenance: { ...window, days: ["sunday", "monday"] } }, ["B4063 clusters.apps.maintenance.days"]],
    ["three hours of AKS", "aks", { maintenance: { ...window, hours: 3 } }, ["B4063 clusters.apps.maintenance.hours"]],
    ["eight hours a week of GKE", "gke", { maintenance: { ...window, hours: 8 } }, ["B4063 clusters.apps.maintenance.hours"]],
    ["twelve hours a week of GKE", "gke", { maintenance: window }, []],
  ])("with %s are reported", (_what, orchestrator, written, faults) => {
    expect(check(orchestrator, written).faults).toEqual(faults);
  });

  it("name the next longer retention", () => {
    expect(check("eks", { logs: { retention: "100d" } }).problems[0]?.fix).toBe("write retention: 120d");
  });

  it("are not reported in addition to the wrong cloud", () => {
    expect(check("eks", { backup: {}, gke: {} }, "google")).toMatchObject({
      faults: ["B4032 clusters.apps.orchestrator"],
      problems: [{ allowed: "gke, kubernetes, nomad, swarm, mesos" }],
    });
  });
});
