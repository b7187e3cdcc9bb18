import { describe, expect, it } from "vitest";
import { resolveEks } from "../../../../constructs/aws/eks/resolve";
import { newestAddon } from "../../../../constructs/catalog/eks-addons";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { cluster as parsedCluster } from "../../../../constructs/language/schema/cluster";
import type { ResolveContext } from "../../../../constructs/platform/resolve/resolve-context";
import { pins } from "../../../support/pins";
import { gpuPool, pool } from "./pool";
import { cluster, location } from "./synth";

const zones = ["a", "b", "c"].map((zone) => ({ zone }));
const made = (changed: object = {}) =>
  ({ kind: "own", network: { kind: "managed", key: "apps", ranges: ["10.64.0.0/16"], zones, ipv6: false, ...changed } }) as never;

function resolve(written: object, shared: Partial<ReturnType<typeof cluster>> = {}) {
  const problems: Problem[] = [];
  const locked: string[] = [];
  const context: ResolveContext<"aws"> = {
    platform: { name: "shop", environment: "prod" },
    location,
    report: (problem) => problems.push(problem),
    isRecorded: false,
    ...pins(),
    pin: (_kind, path, need, choose) => {
      locked.push(`${path} ${JSON.stringify(need)}`);
      return choose();
    },
  };
  const decided = resolveEks(
    parsedCluster.parse({ orchestrator: "eks", ...written }),
    { ...cluster(), network: made(), ...shared },
    context,
  );
  return { decided, problems, locked, lines: problems.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

describe("an EKS cluster", () => {
  it("has every choice explicit for an empty spec", () => {
    const { decided, lines } = resolve({});
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({
      name: "shop-prod-apps",
      version: "1.35",
      mode: "pools",
      serviceRange: "172.20.0.0/16",
      ipv6: false,
      charts: [],
      identities: [],
      backup: null,
      support: "standard",
      zonalShift: true,
      controlPlaneTier: "standard",
      access: { endpoint: "private", from: [], admins: [], editors: [], viewers: [] },
    });
    expect(JSON.parse(JSON.stringify(decided))).toEqual(decided);
  });

  it("uses the settings of the spec", () => {
    const { decided, lines } = resolve({
      version: "v1.34",
      backup: { every: "hour", keep: "7d" },
      eks: { support: "extended", zonalShift: false, controlPlaneTier: "tier-xl" },
      ranges: { services: "10.100.0.0/16" },
      addons: { otel: { chart: "oci://example.org/charts/otel", version: "0.1.0", namespace: "otel" } },
    });
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({
      version: "1.34",
      backup: { every: "hour", keepDays: 7 },
      support: "extended",
      zonalShift: false,
      controlPlaneTier: "tier-xl",
      serviceRange: "10.100.0.0/16",
      charts: [{ name: "otel", values: {} }],
    });
  });

  it("has the charts that its pools require", () => {
    const pools = [pool({ count: { min: 3, max: 9 } }), gpuPool()];
    expect(resolve({}, { pools }).decided.charts.map(({ name }) => name)).toEqual(["cluster-autoscaler", "nvidia-device-plugin"]);
  });

  it("pins versions of add-ons and charts for the cluster's version", () => {
    const { decided, locked } = resolve({}, { pools: [gpuPool()] });
    expect(decided.addons.find(({ name }) => name === "coredns")?.version).toBe(newestAddon("coredns", decided.version));
    expect(locked).toEqual(
      expect.arrayContaining([
        'clusters.apps.addons.coredns {"version":"1.35"}',
        'clusters.apps.addons.nvidia-device-plugin {"version":"1.35"}',
      ]),
    );
  });

  it("has neither pools nor builtin charts in Auto Mode", () => {
    const { decided, lines } = resolve({ mode: "automatic" }, { pools: [] });
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({ mode: "automatic", pools: [], charts: [], addons: [{ name: "metrics-server" }] });
  });

  it("reports all problems at once, with their paths", () => {
    const written = {
      version: "1.35.1",
      mode: "automatic",
      access: { endpoint: "public", admins: ["admins"] },
      ranges: { pods: "100.64.0.0/16" },
      addons: { "core-dns": true, coredns: "v1.0.0" },
      identities: { "shop/api": {} },
    };
    const shared = { logs: { retentionDays: 100, to: "somewhere" }, network: made({ zones: [{ zone: "a" }] }) };
    const expected = ["B4053 addons.core-dns", "B4054 addons.coredns", "B4055 access.admins.0", "B4057 ranges.pods"];
    const more = ["B4058 identities.shop/api", "B4064 logs.to", "B4065 version", "B4618 network"];
    const at = [...expected, ...more].map((line) => line.replace(" ", " clusters.apps."));
    expect(resolve(written, shared).lines.sort()).toEqual(at);
  });

  it("has a fix for every problem", () => {
    const { problems } = resolve({ version: "1", addons: { nothing: true } });
    expect(problems.map(({ fix }) => typeof fix)).toEqual(["string", "string"]);
  });
});
