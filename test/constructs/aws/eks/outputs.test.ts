import { describe, expect, it } from "vitest";
import { clusterOutputs, mockOutputs } from "../../../../constructs/aws/eks/outputs";
import { cluster } from "./synth";

describe("outputs", () => {
  it("each have a placeholder in the form of the value", () => {
    const mocks = mockOutputs(cluster());
    expect(Object.keys(mocks)).toEqual(Object.keys(clusterOutputs));
    expect(mocks).toMatchObject({
      cluster_name: "shop-prod-apps",
      cluster_version: "1.35",
      cluster_endpoint: expect.stringMatching(/^https:/),
    });
    expect(Buffer.from(String(mocks["cluster_certificate_authority"]), "base64").toString()).toMatch(/^-----BEGIN CERTIFICATE-----/);
  });

  it("have descriptions", () => {
    for (const { description } of Object.values(clusterOutputs)) expect(description).not.toBe("");
  });
});
