import { describe, expect, it } from "vitest";
import type { Path } from "../../../../constructs/language/problems/problem";
import { readTexts, twoLocations } from "../read-text";

const files = {
  "base.yaml": `${twoLocations}clusters:
  apps:
    location: [use1, usw2]
    orchestrator: eks
    metrics: false
    logs: { retention: 30d }
    pools:
      general:
        machine: { cpu: 4, memory: 16Gi }
        count: { min: 3, max: 9 }
        spot: true
    per:
      usw2:
        version: "1.34"
        pools: { general: { count: { min: 5, max: 8 } } }
`,
  "berth.yaml": `extends: base.yaml
clusters:
  apps:
    metrics: null
    logs:
      retention: 90d
    pools:
      general: { machine: { type: m7i.xlarge } }
    per: { usw2: { labels: { team: a } } }
registries:
  images: { location: use1, repositories: [api, web] }
`,
};
const read = readTexts(files);
const at = (path: Path): string => {
  const place = read.locate(path);
  return place === null ? "nowhere" : `${place.file}:${place.line}:${place.column}-${place.endLine}:${place.endColumn}`;
};
const apps = (location: string, ...rest: Path): Path => ["clusters", `apps-${location}`, ...rest];

describe("the place of a value", () => {
  it("is read without a fault", () => {
    expect(read.problems).toEqual([]);
  });

  it.each<[string, Path, string]>([
    ["where only the base says it", apps("use1", "orchestrator"), "base.yaml:9:19-9:22"],
    ["where the later file says it again", apps("use1", "logs", "retention"), "berth.yaml:6:18-6:21"],
    ["of a map that is one value, in the file that replaced it", apps("use1", "pools", "general", "machine"), "berth.yaml:8:27-8:47"],
    [
      "of a key that it no longer has: of the map that replaced it",
      apps("use1", "pools", "general", "machine", "cpu"),
      "berth.yaml:8:27-8:47",
    ],
    ["next to it, in the base", apps("use1", "pools", "general", "spot"), "base.yaml:16:15-16:19"],
    ["of a key that was removed, where it was", apps("use1", "metrics"), "berth.yaml:4:14-4:18"],
    ["in an exception of the base", apps("usw2", "version"), "base.yaml:19:18-19:24"],
    ["in an exception of the later file", apps("usw2", "labels", "team"), "berth.yaml:9:36-9:37"],
    ["of one value in an exception", apps("usw2", "pools", "general", "count", "max"), "base.yaml:20:51-20:52"],
    ["not in the exception of another", apps("use1", "pools", "general", "count", "max"), "base.yaml:15:31-15:32"],
    ["of a location in the list", apps("usw2", "location"), "base.yaml:8:22-8:26"],
    ["of an item", ["registries", "images", "repositories", 1], "berth.yaml:11:49-11:52"],
    ["of an entry in blocks: its key", ["clusters", "apps-use1"], "berth.yaml:3:3-3:7"],
    ["of a fleet by its own key", ["clusters", "apps", "orchestrator"], "base.yaml:9:19-9:22"],
    ["of what is missing: of what it is missing from", ["registries", "images", "tags"], "berth.yaml:11:11-11:55"],
    ["of nothing at all: the beginning", ["hypervisors", "lab", "hosts"], "berth.yaml:1:1-1:1"],
  ])("%s", (_what, path, expected) => {
    expect(at(path)).toBe(expected);
  });

  it("is given to problems of later stages, each once, by the path that was written", () => {
    const problem = (path: Path) => ({ code: "B4000", severity: "error", path, message: "x" }) as const;
    const placed = read.place([
      problem(apps("usw2", "version")),
      problem(apps("usw2", "orchestrator")),
      problem(apps("use1", "orchestrator")),
      problem(["registries", "images", "tags"]),
    ]);
    expect(placed.map(({ place, path }) => `${place?.file}:${place?.line} ${path.join(".")}`)).toEqual([
      "base.yaml:9 clusters.apps.orchestrator",
      "base.yaml:19 clusters.apps.per.usw2.version",
      "berth.yaml:11 registries.images.tags",
    ]);
  });
});
