import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide } from "../../constructs/assembly/decide";
import { built } from "../../constructs/assembly/tables";
import { readSpecObject } from "../../constructs/language/read";
import { sections, spec } from "../../constructs/language/schema/spec";
import { emptyLock } from "../../constructs/platform/lock/lock";
import type { Written } from "./arbitrary/values";
import { arbitrarySpec, clouds } from "./arbitrary-spec";
import { runs } from "./runs";

/** One entry for each location, as expanding makes them, with the exceptions of the location merged over. */
function expanded(section: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((section ?? {}) as Record<string, Written>).flatMap(([key, { per, ...entry }]) => {
      const { location } = entry;
      if (!Array.isArray(location)) return [[key, entry]];
      return (location as string[]).map((one) => [
        `${key}-${one}`,
        merged({ ...entry, location: one }, (per as Record<string, Written> | undefined)?.[one]),
      ]);
    }),
  );
}

const isMap = (value: unknown): value is Written => typeof value === "object" && value !== null && !Array.isArray(value);
const whole = new Set(["machine", "count", "encryption", "keep"]);
const merged = (base: Written, over: Written = {}): Written => {
  const value = (key: string) => (isMap(base[key]) && isMap(over[key]) && !whole.has(key) ? merged(base[key], over[key]) : over[key]);
  return { ...base, ...Object.fromEntries(Object.keys(over).map((key) => [key, value(key)])) };
};

const withoutNotes = (written: Written): Written => Object.fromEntries(Object.entries(written).filter(([key]) => !key.startsWith("x-")));

function parse(written: Written) {
  const fleets = ["networks", "registries", "clusters", "hypervisors"].map((name) => [name, expanded(written[name])]);
  return spec.safeParse({ ...withoutNotes(written), ...Object.fromEntries(fleets) });
}

/** Every path of keys in a value, the entries' own keys as `*`. */
function pathsIn(value: unknown, at: string, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const each of value) pathsIn(each, at, found);
  else if (isMap(value)) {
    for (const [key, inner] of Object.entries(value)) {
      const keyedHere = at in sections || /(^|\.)(pools|per|labels|identities|private|public|values)$/.test(at);
      const path = at ? `${at}.${keyedHere ? "*" : key}` : key;
      found.add(path);
      pathsIn(inner, path, found);
    }
  }
  return found;
}

/** Every key of an entry, by section. */
const keysOfEntries = (["networks", "registries", "clusters", "hypervisors"] as const).flatMap((name) => {
  const { shape } = sections[name] as unknown as { readonly shape: Readonly<Record<string, unknown>> };
  return Object.keys(shape).map((key) => `${name}.*.${key}`);
});

/** What this version does not build, or builds for no cluster that is drawn. */
const notBuilt = ["clusters.*.acknowledgeEndOfLife", "clusters.*.existing", "clusters.*.managers", "hypervisors.*.guests"];

/** What a cloud or its orchestrators do not have: said there, each is refused by name. */
const notOn: Readonly<Record<string, readonly string[]>> = {
  aws: ["clusters.*.aks", "clusters.*.gke", "clusters.*.maintenance", "networks.*.dns", "networks.*.pods", "registries.*.from"],
  azure: ["clusters.*.ecs", "clusters.*.eks", "clusters.*.fargate", "clusters.*.gke", "networks.*.pods"],
  google: ["clusters.*.aks", "clusters.*.ecs", "clusters.*.eks", "clusters.*.fargate", "networks.*.dns", "registries.*.from"],
};

const samples = fc.sample(arbitrarySpec(), runs(400));

describe("a drawn spec", () => {
  it("is what the schema takes, fleets expanded", () => {
    fc.assert(
      fc.property(arbitrarySpec(), (written) => {
        const result = parse(written);
        expect(result.success ? [] : result.error.issues).toEqual([]);
      }),
      runs(200),
    );
  });

  it("refers only to what it has", () => {
    for (const written of samples) {
      const networks = Object.keys((written["networks"] ?? {}) as Written);
      const units = ["clusters", "hypervisors"].flatMap((name) => Object.values((written[name] ?? {}) as Record<string, Written>));
      for (const unit of units) if (unit["network"] !== undefined) expect(networks).toContain(unit["network"]);
    }
  });

  describe.each(clouds)("of %s alone", (cloud) => {
    const drawn = fc
      .sample(arbitrarySpec({ clouds: [cloud], most: 2 }), runs(300))
      .map((written) => JSON.parse(JSON.stringify(written)) as Written);

    it("says now and then each key that entries have there", () => {
      const said = drawn.reduce((found, written) => pathsIn(written, "", found), new Set<string>());
      expect(keysOfEntries.length).toBeGreaterThan(40);
      const skipped = [...notBuilt, ...(notOn[cloud] ?? [])];
      expect(keysOfEntries.filter((path) => !said.has(path)).sort()).toEqual([...skipped].sort());
    });

    it("is mostly taken by the cloud too: what it refuses tests nothing", () => {
      const judged = drawn.slice(0, 100);
      const refused = judged.flatMap((written) => {
        const { problems } = decide(readSpecObject(written, built), emptyLock(), {
          locked: false,
          update: null,
          lockFile: "berth.lock.json",
        });
        const errors = problems.filter(({ severity }) => severity === "error");
        return errors.length === 0 ? [] : [errors.map(({ code, path, message }) => `${code} ${path.join(".")}: ${message}`)];
      });
      expect(refused.length / judged.length, refused.slice(0, 20).join("\n")).toBeLessThan(0.3);
    });
  });

  it("holds fleets with exceptions, single locations left out, former keys, and every kind of pool", () => {
    const text = samples.map((written) => JSON.stringify(written)).join("\n");
    for (const part of [
      '"per":{',
      '"renamedFrom":"was-',
      '"renamedFrom":"was',
      '"spot":true',
      '"os":"windows"',
      '"gpu":{',
      '"mode":"automatic"',
      '"from":',
      '"existing":{',
    ]) {
      expect(text).toContain(part);
    }
    expect(
      samples.some((written) =>
        Object.values((written["clusters"] ?? {}) as Record<string, Written>).some((one) => one["location"] === undefined),
      ),
    ).toBe(true);
  });
});
