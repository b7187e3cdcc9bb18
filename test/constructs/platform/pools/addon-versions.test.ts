import { describe, expect, it } from "vitest";
import { managedAddons } from "../../../../constructs/aws/eks/managed-addons";
import { newestAddon } from "../../../../constructs/catalog/eks-addons";
import { compareVersions } from "../../../../constructs/catalog/version-order";
import { versionsOf } from "../../../../constructs/catalog/versions";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import { addonVersions } from "../../../../constructs/platform/pools/addon-versions";

interface Asked {
  readonly version?: string;
  readonly name?: string;
  readonly written?: string | null;
  readonly newest: string | null;
  readonly update?: string | null;
}

function run(lock: Lock, { version = "1.35", name = "vpc-cni", written = null, newest, update = null }: Asked) {
  const pinned = createPinnedChoices(lock, update);
  const chosen = addonVersions({ id: "apps", version }, pinned)(name, written, newest);
  return { chosen, lock: { ...lock, choices: pinned.choices() } };
}

describe("the version of an add-on", () => {
  it("is the newest that the catalogue knows for a new cluster", () => {
    expect(run(emptyLock(), { version: "1.36", newest: "v1.22.4-eksbuild.3" }).chosen).toBe("v1.22.4-eksbuild.3");
  });

  it("does not go down when the cluster is upgraded, even if the catalogue knows only an older one, or none", () => {
    const { lock } = run(emptyLock(), { newest: "v1.23.0-eksbuild.1" });
    expect(run(lock, { version: "1.36", newest: "v1.22.4-eksbuild.3" }).chosen).toBe("v1.23.0-eksbuild.1");
    expect(run(lock, { version: "1.36", newest: null }).chosen).toBe("v1.23.0-eksbuild.1");
    expect(run(lock, { version: "1.36", newest: "v1.24.0-eksbuild.1" }).chosen).toBe("v1.24.0-eksbuild.1");
  });

  it("does not go down by an update with an older catalogue", () => {
    const { lock } = run(emptyLock(), { newest: "v1.23.0-eksbuild.1" });
    expect(run(lock, { newest: "v1.22.4-eksbuild.3", update: "clusters.apps" }).chosen).toBe("v1.23.0-eksbuild.1");
  });

  it("does not go down when the spec no longer writes it", () => {
    const { chosen, lock } = run(emptyLock(), { written: "v1.24.0-eksbuild.1", newest: "v1.23.0-eksbuild.1" });
    expect(chosen).toBe("v1.24.0-eksbuild.1");
    expect(run(lock, { newest: "v1.23.0-eksbuild.1" }).chosen).toBe("v1.24.0-eksbuild.1");
  });

  it("is what the spec writes, even if that is lower", () => {
    const { lock } = run(emptyLock(), { newest: "v1.23.0-eksbuild.1" });
    expect(run(lock, { written: "v1.20.0-eksbuild.1", newest: "v1.23.0-eksbuild.1" }).chosen).toBe("v1.20.0-eksbuild.1");
  });

  it("of every add-on in the catalogue rises or stays along every chain of upgrades", () => {
    const minors = versionsOf("eks").map(({ version }) => version);
    for (const name of Object.keys(managedAddons)) {
      let lock = emptyLock();
      let before: string | null = null;
      for (const version of minors) {
        const next = run(lock, { version, name, newest: newestAddon(name, version) ?? null });
        if (before !== null) {
          expect(next.chosen, `${name} ${version} keeps its pin`).not.toBeNull();
          expect(compareVersions(next.chosen ?? "", before), `${name} ${version}`).toBeGreaterThanOrEqual(0);
        }
        [before, lock] = [next.chosen, next.lock];
      }
    }
  });
});
