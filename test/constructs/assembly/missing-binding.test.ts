import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { missingBinding } from "../../../constructs/assembly/missing-binding";

const { peerDependencies } = createRequire(__filename)("../../../package.json") as { peerDependencies: Readonly<Record<string, string>> };
const notFound = (name: string) =>
  Object.assign(new Error(`Cannot find module '${name}'\nRequire stack:\n- x.js`), { code: "MODULE_NOT_FOUND" });
const unit = { stack: "network-main", path: "networks.main" };

describe("a binding that is not installed", () => {
  it.each(["aws", "google", "azurerm", "helm"] as const)("names %s's package, who needs it and the command", (provider) => {
    const name = `@cdktf/provider-${provider}` as const;
    expect(missingBinding(notFound(`${name}/lib/provider`), unit)).toEqual({
      code: "B6103",
      severity: "error",
      path: ["networks", "main"],
      message: `network-main needs ${name}, which is not installed`,
      fix: `npm install ${name}@${peerDependencies[name]}`,
    });
  });

  it.each([notFound("./gone"), notFound("left-pad"), new Error("Cannot find module '@cdktf/provider-aws/lib/x'"), "text"])(
    "is not taken for another fault: %s",
    (error) => expect(missingBinding(error, unit)).toBeNull(),
  );
});
