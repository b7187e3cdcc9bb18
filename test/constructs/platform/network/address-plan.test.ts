import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices, lockedRanges } from "../../../../constructs/platform/lock/pinned-choices";
import { planRanges, type RangeClaim } from "../../../../constructs/platform/network/address-plan";
import { overlap, parseRange } from "../../../../constructs/platform/network/ipv4";
import { collector } from "../problems";

const claim = (key: string, changed: Partial<RangeClaim> = {}): RangeClaim => ({
  key,
  lockPath: `networks.${key}`,
  path: ["networks", key],
  location: "use1",
  cloud: "aws",
  written: null,
  isDeployed: false,
  ...changed,
});

function plan(claims: readonly RangeClaim[], lock: Lock = emptyLock(), addresses = "10.64.0.0/10", taken: readonly string[] = []) {
  const { report, codes } = collector();
  const pinned = createPinnedChoices(lock);
  const ranges = planRanges(claims, { addresses, taken: [...lockedRanges(lock), ...taken], pinned, report });
  return { ranges: Object.fromEntries(ranges), lock: { ...lock, choices: pinned.choices() }, faults: codes() };
}

describe("ranges of networks", () => {
  it("are the first free /16s, in order of keys", () => {
    expect(plan([claim("b"), claim("a")]).ranges).toEqual({ "networks.a": ["10.64.0.0/16"], "networks.b": ["10.65.0.0/16"] });
  });

  it("pass over what is written, also in part, and over what is taken besides", () => {
    const claims = [claim("a"), claim("b"), claim("c", { written: ["10.64.32.0/20", "10.66.0.0/16"] })];
    expect(plan(claims, emptyLock(), "10.64.0.0/10", ["10.67.5.0/24"]).ranges).toMatchObject({
      "networks.a": ["10.65.0.0/16"],
      "networks.b": ["10.68.0.0/16"],
    });
  });

  it("come first from the lock, and are never another's when their network is gone", () => {
    const first = plan([claim("b")]);
    const second = plan([claim("a"), claim("b")], first.lock);
    expect(second.ranges).toEqual({ "networks.a": ["10.65.0.0/16"], "networks.b": ["10.64.0.0/16"] });
    const third = plan([claim("a"), claim("c")], second.lock);
    expect(third.ranges["networks.c"]).toEqual(["10.66.0.0/16"]);
    expect(plan([claim("b")], third.lock).ranges["networks.b"]).toEqual(["10.64.0.0/16"]);
  });

  it("stand when `cidr` is no longer written, and when `addresses` changes", () => {
    const { lock } = plan([claim("a", { written: ["10.30.0.0/16"] }), claim("b")]);
    expect(plan([claim("a"), claim("b")], lock, "10.128.0.0/10").ranges).toEqual({
      "networks.a": ["10.30.0.0/16"],
      "networks.b": ["10.64.0.0/16"],
    });
  });

  it("grow at the end", () => {
    const { lock } = plan([claim("a", { written: ["10.30.0.0/16"] })]);
    const grown = claim("a", { written: ["10.30.0.0/16", "10.31.0.0/16"], isDeployed: true });
    expect(plan([grown], lock)).toMatchObject({ ranges: { "networks.a": ["10.30.0.0/16", "10.31.0.0/16"] }, faults: [] });
  });

  const made = plan([claim("a", { written: ["10.30.0.0/16", "10.31.0.0/16"] })]).lock;
  it.each<[string, RangeClaim[], Lock, string, string[]]>([
    ["are larger than AWS takes", [claim("a", { written: ["10.0.0.0/15"] })], emptyLock(), "10.64.0.0/10", ["B4021 networks.a.cidr.0"]],
    [
      "are smaller than AWS takes",
      [claim("a", { written: ["10.0.0.0/16", "10.1.0.0/21"] })],
      emptyLock(),
      "10.64.0.0/10",
      ["B4021 networks.a.cidr.1"],
    ],
    ["are within what Google takes", [claim("a", { written: ["10.1.0.0/22"], cloud: "google" })], emptyLock(), "10.64.0.0/10", []],
    ["are a token", [claim("a", { written: ["$" + "{var.cidr}"] })], emptyLock(), "10.64.0.0/10", ["B4020 networks.a.cidr.0"]],
    ["change the first", [claim("a", { written: ["10.40.0.0/16"], isDeployed: true })], made, "10.64.0.0/10", ["B4022 networks.a.cidr"]],
    ["lose the second", [claim("a", { written: ["10.30.0.0/16"], isDeployed: true })], made, "10.64.0.0/10", ["B4022 networks.a.cidr"]],
    ["change before anything is made", [claim("a", { written: ["10.40.0.0/16"] })], made, "10.64.0.0/10", []],
    ["find no room", [claim("a"), claim("b")], emptyLock(), "10.64.0.0/16", ["B4023 networks.b"]],
    ["find no room in less than a /16", [claim("a")], emptyLock(), "10.64.0.0/20", ["B4023 networks.a"]],
    [
      "overlap in a location",
      [claim("a", { written: ["10.1.0.0/16"] }), claim("b", { written: ["10.1.16.0/20"] }), claim("c", { written: ["10.2.0.0/16"] })],
      emptyLock(),
      "10.64.0.0/10",
      ["B4024 networks.b.cidr.0"],
    ],
    [
      "overlap themselves",
      [claim("a", { written: ["10.1.0.0/16", "10.1.0.0/16"] })],
      emptyLock(),
      "10.64.0.0/10",
      ["B4024 networks.a.cidr.1"],
    ],
    [
      "overlap in different locations",
      [claim("a", { written: ["10.1.0.0/16"] }), claim("b", { written: ["10.1.0.0/16"], location: "usw2" })],
      emptyLock(),
      "10.64.0.0/10",
      [],
    ],
    [
      "are written over an automatic one",
      [claim("a"), claim("b", { written: ["10.64.0.0/16"] })],
      plan([claim("a")]).lock,
      "10.64.0.0/10",
      ["B4024 networks.b.cidr.0"],
    ],
  ])("that %s are judged", (_what, claims, lock, addresses, expected) => {
    expect(plan(claims, lock, addresses).faults).toEqual(expected);
  });

  const networks = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 });
  const written = fc.integer({ min: 0, max: 63 }).map((n) => [`10.${64 + n}.0.0/16`]);
  it("never overlap, and never change while keys come and go", () => {
    fc.assert(
      fc.property(fc.array(networks, { maxLength: 4 }), written, (history, fixed) => {
        let lock = emptyLock();
        const seen: Record<string, string> = {};
        for (const keys of history) {
          const claims = [...keys.map((key) => claim(key)), claim("zzzz", { written: fixed })];
          const { ranges, lock: next, faults } = plan(claims, lock);
          expect(faults).toEqual([]);
          lock = next;
          for (const [path, [range]] of Object.entries(ranges)) {
            seen[path] ??= range!;
            expect(seen[path]).toBe(range);
          }
          expect(plan([...claims].reverse(), lock).ranges).toEqual(ranges);
        }
        const all = Object.values(seen).map(parseRange);
        const met = all.flatMap((a, i) => all.slice(i + 1).filter((b) => overlap(a, b)));
        expect(met).toEqual([]);
      }),
    );
  });
});
