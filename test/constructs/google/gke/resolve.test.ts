import { describe, expect, it } from "vitest";
import { resolveGke } from "../../../../constructs/google/gke/resolve";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { cluster as parsedCluster } from "../../../../constructs/language/schema/cluster";
import type { ResolveContext } from "../../../../constructs/platform/resolve/resolve-context";
import { pins } from "../../../support/pins";
import { gpuPool, pool } from "./pool";
import { cluster, location } from "./synth";

const zones = ["b", "c", "d"].map((zone) => ({ zone, name: `europe-west1-${zone}` }));
const network = {
  kind: "own",
  network: { kind: "managed", key: "apps", ranges: ["10.64.0.0/16"], pods: "100.64.0.0/10", zones, ipv6: false },
  share: { part: 2, nodeRange: "10.64.32.0/20" },
} as never;

function resolve(written: object, shared: Partial<ReturnType<typeof cluster>> = {}) {
  const problems: Problem[] = [];
  const pinned: string[] = [];
  const context: ResolveContext<"google"> = {
    platform: { name: "shop", environment: "prod" },
    location,
    report: (problem) => problems.push(problem),
    isRecorded: false,
    ...pins(),
    pin: (_kind, path, request, choose) => {
      pinned.push(`${path} ${JSON.stringify(request)}`);
      return choose();
    },
  };
  const decided = resolveGke(parsedCluster.parse({ orchestrator: "gke", ...written }), { ...cluster(), network, ...shared }, context);
  return { decided, pinned, lines: problems.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

describe("a GKE cluster", () => {
  it("has every choice explicit when nothing is written", () => {
    const { decided, lines } = resolve({}, { pools: [pool(), gpuPool()] });
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({
      name: "shop-prod-apps",
      version: expect.stringMatching(/^1\.\d+$/) as string,
      mode: "pools",
      channel: "regular",
      dnsEndpoint: false,
      binaryAuthorization: true,
      confidentialNodes: false,
      imageStreaming: true,
      podRange: "100.72.0.0/14",
      serviceRange: "100.124.128.0/18",
      diskTypes: { general: "pd-balanced", gpu: "pd-balanced" },
      maintenance: null,
      backup: null,
      charts: [],
      identities: [],
      access: { endpoint: "private", from: [], admins: [], editors: [], viewers: [] },
    });
    expect(JSON.parse(JSON.stringify(decided))).toEqual(decided);
  });

  it("pins its version, and until when GKE may not upgrade it", () => {
    expect(resolve({ version: "1.34" }).pinned).toEqual([
      'clusters.apps.version {"written":"1.34"}',
      'clusters.apps.minorHeld {"version":"1.34"}',
      'clusters.apps.fixed ["gke.confidentialNodes","mode","network","ranges.pods","ranges.services"]',
    ]);
  });

  it("uses the values of the spec", () => {
    const { decided, lines } = resolve({
      version: "v1.34",
      backup: { every: "hour", keep: "7d" },
      maintenance: { days: ["sunday"], start: "03:00", hours: 12 },
      gke: { channel: "rapid", dnsEndpoint: true, binaryAuthorization: false, imageStreaming: false },
      ranges: { pods: "172.16.0.0/16", services: "172.20.0.0/16" },
      addons: { otel: { chart: "oci://example.org/charts/otel", version: "0.1.0", namespace: "otel" }, "ray-operator": true },
      identities: { "billing/worker": { google: [{ role: "roles/storage.objectViewer", on: "projects/_/buckets/shop" }] } },
    });
    expect(lines).toEqual([]);
    expect(decided).toMatchObject({
      version: "1.34",
      backup: { every: "hour", keepDays: 7 },
      maintenance: { days: ["sunday"], start: "03:00", hours: 12, exclude: [] },
      channel: "rapid",
      dnsEndpoint: true,
      binaryAuthorization: false,
      imageStreaming: false,
      podRange: "172.16.0.0/16",
      serviceRange: "172.20.0.0/16",
      addons: { "ray-operator": true },
      charts: [{ name: "otel" }],
      identities: [{ namespace: "billing", serviceAccount: "worker" }],
    });
  });

  it("reports all problems at once, each with its path", () => {
    const { lines } = resolve(
      {
        version: "1.35.7",
        access: { admins: ["allUsers"], from: ["203.0.113.0/24"] },
        addons: { "metrics-server": false },
        backup: { every: "hour", keep: "30d" },
        ranges: { services: "10.64.0.0/20" },
        identities: { "a/b": {} },
      },
      { logs: { retentionDays: 90, to: "central" }, roles: { controlPlane: "x", nodes: null } },
    );
    expect(lines.sort()).toEqual([
      "B4054 clusters.apps.addons.metrics-server",
      "B4055 clusters.apps.access.admins.0",
      "B4056 clusters.apps.access.from.0",
      "B4057 clusters.apps.ranges.services",
      "B4058 clusters.apps.identities.a/b",
      "B4064 clusters.apps.logs.to",
      "B4065 clusters.apps.version",
      "B4068 clusters.apps.roles.controlPlane",
      "B4069 clusters.apps.backup.keep",
    ]);
  });
});
