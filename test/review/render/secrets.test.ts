import { describe, expect, it } from "vitest";
import { renderers } from "../../../review/render/all";
import type { Renderer } from "../../../review/render/renderer";
import { reviews, script, secret } from "./fixtures";

const formats = Object.entries(renderers) as [string, Renderer][];
const packed = Buffer.from(`#!/bin/sh\n${script}`).toString("base64").slice(0, 24);

describe.each(formats)("13. Safety: secrets in %s", (_, render) => {
  it.each(Object.entries(reviews))("%s shows neither a secret nor user data", (_name, make) => {
    const text = render(make());
    for (const hidden of [secret, script, packed, "cloud-config"]) expect(text).not.toContain(hidden);
  });
});

describe("13. Safety: secrets", () => {
  it("that change are said to change, without their values", () => {
    const text = renderers.text(reviews["secrets that change"]?.() as never);
    expect(text).toContain("secret_string: (sensitive) → (sensitive)");
    expect(text).toContain("user_data: (user data, not shown) → (user data, not shown)");
    expect(text).toMatch(/adminPassword: \(sensitive\)/);
  });
});
