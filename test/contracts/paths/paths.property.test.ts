/** Whoever may pull from a registry has a way there, or the spec is refused: on every cloud, wherever both are. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runs } from "../../support/runs";
import { type SpecStacks, stacksOfSpec } from "../../support/spec-stacks";
import { blocksOf } from "../../support/stack";
import * as onAzure from "./azure";
import { aws, azure, google } from "./clouds";
import { type Choice, type CloudOfPaths, choices, specOf } from "./spec";

/** Null if the spec is refused because there is no way. */
async function stacksOrRefusal(cloud: CloudOfPaths, choice: Choice): Promise<SpecStacks | null> {
  try {
    return await stacksOfSpec(specOf(cloud, choice));
  } catch (error) {
    const codes = [...String((error as Error).message).matchAll(/ error {2}(B\d{4})/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(0);
    for (const code of codes) expect(["B4083", "B5118"], String((error as Error).message)).toContain(code);
    return null;
  }
}

const all = (stacks: SpecStacks, type: string) => Object.values(stacks).flatMap(({ resource }) => Object.values(blocksOf(resource, type)));

describe("a cluster that may pull from a registry has a way there, or is refused", () => {
  it("on Azure: a private endpoint in its network, whose names that network reads", async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const stacks = await stacksOrRefusal(azure, choice);
        // Only names of replicas in an existing network without a zone have no way.
        if (stacks === null) {
          expect(choice).toMatchObject({ network: "existing", hub: false, replicated: true });
          return;
        }
        expect(onAzure.mayPull(stacks)).toBe(true);
        expect(onAzure.hasPath(stacks, choice.near ? "southeastasia" : "westeurope"), JSON.stringify(choice)).toBe(true);
      }),
      runs(40),
    );
  });

  it("on AWS: the internet, or private endpoints in a region that has the images", async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const stacks = await stacksOrRefusal(aws, choice);
        const closed = choice.egress === "none" && choice.network !== "own";
        const isLocal = choice.near || choice.replicated;
        expect(stacks === null, JSON.stringify(choice)).toBe(closed && !isLocal);
        if (stacks === null || choice.network === "existing" || choice.egress === "routed") return;
        const services = all(stacks, "aws_vpc_endpoint").map((body) => String(body["service_name"]));
        const region = choice.near ? "us-east-1" : "us-west-2";
        const routes = all(stacks, "aws_route").filter((body) => body["destination_cidr_block"] === "0.0.0.0/0");
        if (closed) for (const service of ["ecr.api", "ecr.dkr", "s3"]) expect(services).toContain(`com.amazonaws.${region}.${service}`);
        else expect(routes.length).toBeGreaterThan(0);
      }),
      runs(25),
    );
  });

  it("on Google Cloud: the internet, or the private addresses of Google's registries", async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (choice) => {
        const stacks = await stacksOrRefusal(google, choice);
        expect(stacks, JSON.stringify(choice)).not.toBeNull();
        if (choice.network === "existing" || (choice.network !== "own" && choice.egress === "routed")) return;
        const routes = all(stacks!, "google_compute_route").map((body) => body["dest_range"]);
        const zones = all(stacks!, "google_dns_managed_zone").map((body) => body["dns_name"]);
        if (choice.network !== "own" && choice.egress === "none") {
          expect(routes).toContain("199.36.153.8/30");
          expect(zones).toContain("pkg.dev.");
        } else expect(routes).toContain("0.0.0.0/0");
      }),
      runs(25),
    );
  });
});
