import { describe, expect, it } from "vitest";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import { type NodeImageClaim, pinNodeImage } from "../../../../constructs/platform/pools/node-images";

const lockPath = "clusters.apps.pools.general.image";
const claim = (changed: Partial<NodeImageClaim> = {}): NodeImageClaim => ({
  lockPath,
  request: { version: "1.35", os: "linux" },
  newest: "1.35.6-20260714",
  startedUnpinned: false,
  ...changed,
});

/** One run after another, each with the lock of the one before. */
function run(lock: Lock, changed: Partial<NodeImageClaim>, update: string | null = null) {
  const pinned = createPinnedChoices(lock, update);
  const image = pinNodeImage(claim(changed), pinned);
  return { image, lock: { ...lock, choices: pinned.choices() } };
}

describe("the image of a node pool", () => {
  it("is the newest release of the catalogue, and stays that when the catalogue has a newer one", () => {
    const first = run(emptyLock(), {});
    expect(first.image).toEqual({ kind: "release", release: "1.35.6-20260714" });
    expect(run(first.lock, { newest: "1.35.9-20261101" }).image).toEqual(first.image);
  });

  it("moves only by an update of its path, of the pool or of the cluster", () => {
    const { lock } = run(emptyLock(), {});
    for (const path of [lockPath, "clusters.apps.pools.general", "clusters.apps"])
      expect(run(lock, { newest: "1.35.9-20261101" }, path).image).toEqual({ kind: "release", release: "1.35.9-20261101" });
    expect(run(lock, { newest: "1.35.9-20261101" }, "clusters.apps.pools.other").image).toMatchObject({ release: "1.35.6-20260714" });
  });

  it("never goes back by an update with an older catalogue", () => {
    const { lock } = run(emptyLock(), {});
    expect(run(lock, { newest: "1.35.2-20260625" }, lockPath).image).toEqual({ kind: "release", release: "1.35.6-20260714" });
  });

  it("follows an upgrade of the cluster", () => {
    const { lock } = run(emptyLock(), {});
    const upgraded = run(lock, { request: { version: "1.36", os: "linux" }, newest: "1.36.2-20260714" });
    expect(upgraded.image).toEqual({ kind: "release", release: "1.36.2-20260714" });
  });

  it("is recorded by the deploy where the catalogue has none, and recorded anew by an update", () => {
    const first = run(emptyLock(), { newest: null });
    expect(first.image).toEqual({ kind: "recorded", generation: 1 });
    expect(run(first.lock, { newest: null }).image).toEqual(first.image);
    expect(run(first.lock, { newest: null }, lockPath).image).toEqual({ kind: "recorded", generation: 2 });
  });

  it("of a pool that was deployed before images were pinned stays recorded, because its nodes can be newer than the catalogue", () => {
    const deployed = run(emptyLock(), { startedUnpinned: true });
    expect(deployed.image).toEqual({ kind: "recorded", generation: 1 });
    expect(run(deployed.lock, {}, lockPath).image).toEqual({ kind: "recorded", generation: 2 });
    const upgraded = run(deployed.lock, { request: { version: "1.36", os: "linux" }, newest: "1.36.2-20260714", startedUnpinned: true });
    expect(upgraded.image).toEqual({ kind: "release", release: "1.36.2-20260714" });
  });
});
