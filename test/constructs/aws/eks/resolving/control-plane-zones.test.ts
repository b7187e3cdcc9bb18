import { describe, expect, it } from "vitest";
import { controlPlaneZones } from "../../../../../constructs/aws/eks/resolving/control-plane-zones";
import type { Lock } from "../../../../../constructs/platform/lock/lock";
import { pins } from "../../../../support/pins";
import { reported } from "../problems";

type Use = Parameters<typeof controlPlaneZones>[1];

const zoned = (zones: readonly string[]) => zones.map((zone) => ({ zone }));
const managed = (zones: readonly string[], kind: "own" | "stack" = "stack") =>
  ({ kind, network: { kind: "managed", key: "main", id: "main", zones: zoned(zones) } }) as unknown as Use;
const existing = (zones: readonly string[]) =>
  ({ kind: "existing", network: { kind: "existing", key: "old", id: "old", privateSubnets: zoned(zones) } }) as unknown as Use;

function decide(use: Use, choices: Lock["choices"] = {}) {
  const { report, lines } = reported();
  return {
    zones: controlPlaneZones("apps", use, { ...pins(choices), isRecorded: "clusters.apps.version" in choices }, report),
    lines: lines(),
  };
}

const made = (chosen: string[]) => ({ "clusters.apps.controlPlaneZones": { need: null, chosen } });
const version = { "clusters.apps.version": { need: null, chosen: "1.35" } };
const locked = (path: string, chosen: string[]) => ({ [path]: { need: null, chosen } });

describe("the zones of a control plane", () => {
  it.each<[string, Use, Lock["choices"], readonly string[], string[]]>([
    ["are the network's when it is created", managed(["a", "b", "c"]), {}, ["a", "b", "c"], []],
    ["are an existing network's when it is created", existing(["a", "b"]), {}, ["a", "b"], []],
    ["do not grow with the network", managed(["a", "b", "c", "d"]), made(["a", "b", "c"]), ["a", "b", "c"], []],
    ["do not grow with an existing network", existing(["a", "b", "c"]), made(["a", "b"]), ["a", "b"], []],
    ["lose what the network loses", managed(["a", "b"]), made(["a", "b", "c"]), ["a", "b"], []],
    ["are at least two", managed(["a"]), {}, ["a"], ["B4618 network"]],
    ["are at least two of an existing network", existing(["a"]), {}, ["a"], ["B4618 network"]],
    ["are at least two of those that it was created with", managed(["a", "c", "d"]), made(["a", "b"]), ["a"], ["B4618 network"]],
    [
      "of a deployed cluster are those of the network before",
      managed(["a", "b", "c"]),
      { ...version, ...locked("networks.main.zones", ["a", "b"]) },
      ["a", "b"],
      [],
    ],
    [
      "of a deployed cluster are those of its own network before",
      managed(["a", "b", "c"], "own"),
      { ...version, ...locked("clusters.apps.zones", ["a", "b"]) },
      ["a", "b"],
      [],
    ],
    ["of a new cluster are all that the network gets with it", managed(["a", "b"]), locked("networks.main.zones", ["a"]), ["a", "b"], []],
  ])("%s", (_what, use, choices, zones, lines) => {
    expect(decide(use, choices)).toEqual({ zones, lines });
  });
});
