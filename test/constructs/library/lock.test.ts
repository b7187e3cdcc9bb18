import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { berth, codesOf, newApp, platform, pools, synth, use1 } from "./app";

const fresh = () => join(mkdtempSync(join(tmpdir(), "berth-lock-")), "app.lock.json");

/** Networks in this order, then a cluster. @returns ranges by network */
function build(lock: string, networks: readonly string[], { locked = false } = {}): Record<string, readonly string[]> {
  const app = newApp();
  const there = { platform: { ...platform, lock, locked }, location: use1 };
  const stack = new berth.BerthStack(app, "shop", there);
  const ranges = networks.map((id) => [id, new berth.Network(stack, id, there).outputs.ranges] as const);
  new berth.ManagedCluster(stack, "apps", { ...there, orchestrator: "eks", pools });
  synth(app);
  return Object.fromEntries(ranges);
}

interface LockFile {
  readonly choices: Readonly<Record<string, { readonly chosen: unknown }>>;
}
const read = (lock: string) => JSON.parse(readFileSync(lock, "utf8")) as LockFile;

describe("the lock of an app", () => {
  it("is written by synthesis, with what was chosen", () => {
    const lock = fresh();
    build(lock, ["main"]);
    expect(Object.keys(read(lock).choices)).toEqual(expect.arrayContaining(["clusters.apps.version", "networks.main.ranges"]));
  });

  it("keeps ranges when a network is put before another", () => {
    const lock = fresh();
    const before = build(lock, ["main"]);
    expect(build(lock, ["early", "main"])).toMatchObject({ main: before["main"] });
  });

  it("keeps what was chosen against a newer catalogue", () => {
    const lock = fresh();
    build(lock, ["main"]);
    writeFileSync(lock, readFileSync(lock, "utf8").replace(/("chosen": )"1\.\d+"/, '$1"1.33"'));
    const app = newApp();
    const there = { platform: { ...platform, lock }, location: use1 };
    const cluster = new berth.ManagedCluster(new berth.BerthStack(app, "shop", there), "apps", { ...there, orchestrator: "eks", pools });
    expect(cluster.decided.version).toBe("1.33");
  });

  it("is left as it is where nothing changes, and refused to change where it is locked", () => {
    const lock = fresh();
    expect(codesOf(() => build(lock, ["main"], { locked: true }))).toEqual(["B4003"]);
    expect(existsSync(lock)).toBe(false);
    build(lock, ["main"]);
    const text = readFileSync(lock, "utf8");
    build(lock, ["main"], { locked: true });
    expect(readFileSync(lock, "utf8")).toBe(text);
    expect(codesOf(() => build(lock, ["main", "more"], { locked: true }))).toEqual(["B4003"]);
  });

  it("is not a spec's, and not a broken one", () => {
    const lock = fresh();
    writeFileSync(lock, readFileSync(join(__dirname, "../../../examples/quick-start/berth.lock.json")));
    expect(codesOf(() => build(lock, ["main"]))).toEqual(["B6204"]);
    writeFileSync(lock, "{");
    expect(codesOf(() => build(lock, ["main"]))).toEqual(["B4001"]);
  });
});
