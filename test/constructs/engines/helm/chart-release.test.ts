import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { expect, it } from "vitest";
import { UnitStack } from "../../../../constructs/assembly/unit-stack";
import { ChartRelease, source } from "../../../../constructs/engines/helm/chart-release";

it.each([
  ["oci://example.org/charts/collector", { chart: "oci://example.org/charts/collector" }],
  ["https://example.org/charts#collector", { chart: "collector", repository: "https://example.org/charts" }],
])("splits %s into chart and repository", (address, expected) => {
  expect(source(address)).toEqual(expected);
});

it("installs a chart atomically, in a pinned version, with values in a stable order", () => {
  const outdir = mkdtempSync(join(tmpdir(), "chart-"));
  try {
    const stack = new UnitStack(new App({ outdir, stackTraces: false }), "addons-apps");
    const values = { b: 1, a: { d: 2, c: 3 } };
    new ChartRelease(stack, "otel", { name: "otel", chart: "oci://example.org/otel", version: "0.1.0", namespace: "otel", values });
    expect(stack.toTerraform()).toMatchObject({
      resource: {
        helm_release: {
          otel: {
            version: "0.1.0",
            namespace: "otel",
            create_namespace: true,
            atomic: true,
            wait: true,
            values: ['{"a":{"c":3,"d":2},"b":1}'],
          },
        },
      },
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
});
