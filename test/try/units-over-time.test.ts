import { afterAll, describe, expect, it } from "vitest";
import { changeText, type EmulatorSession, openEmulator, type StackResult } from "../../emulator";
import { withoutPython, withoutTerraform } from "../emulator/available";
import { SpecOverTime } from "../support/synthesized";

const spec = (registries: string): string => `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
registries:
${registries}`;

const troubles = (results: readonly StackResult[]): string[] =>
  results.flatMap(({ stack, error, drift }) => [...(error ? [`${stack}: ${error.message}`] : []), ...drift.map(changeText)]);
const counts = (results: readonly StackResult[]) =>
  Object.fromEntries(results.map(({ stack, counts: { created, updated, deleted } }) => [stack, [created, updated, deleted]]));

const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("units of a platform over time", () => {
  let session: EmulatorSession | undefined;
  afterAll(async () => {
    await session?.close();
  });

  it("are changed in place, keep what they made when they are renamed, and are destroyed when they leave the spec", async () => {
    const platform = new SpecOverTime();
    session = await openEmulator();

    const made = await session.deploy(
      await platform.synth(
        spec("  images: { repositories: [api] }\n  old: { repositories: [web], deletionProtection: false, tags: mutable }\n"),
      ),
    );
    expect(troubles(made)).toEqual([]);
    expect(counts(made)["registry-images"]?.[0]).toBeGreaterThan(2);

    const renamed = await session.deploy(
      await platform.synth(
        spec("  pictures: { renamedFrom: images, repositories: [api] }\n  old: { repositories: [web], deletionProtection: false }\n"),
      ),
    );
    expect(troubles(renamed)).toEqual([]);
    expect(counts(renamed)).toMatchObject({ "registry-images": [0, 0, 0] });
    expect(counts(renamed)["registry-old"]?.slice(1)).toEqual([1, 0]);

    const removed = await session.deploy(await platform.synth(spec("  pictures: { repositories: [api] }\n")));
    expect(troubles(removed)).toEqual([]);
    expect(counts(removed)["registry-images"]).toEqual([0, 0, 0]);
    expect(counts(removed)["registry-old"]).toEqual([0, 0, counts(made)["registry-old"]?.[0]]);
  }, 400_000);

  it("cannot leave the spec while they are protected", async () => {
    const platform = new SpecOverTime();
    await platform.synth(spec("  images: { repositories: [api] }\n"));
    await expect(platform.synth(spec("  other: { repositories: [api] }\n"))).rejects.toThrow("B4080");
  });
});
