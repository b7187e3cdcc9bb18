import { expect, it } from "vitest";
import { type OtherRule, otherRules } from "./other-rules";
import { checkovRules } from "./rules";
import { type Waiver, waivers } from "./waivers";

const intro = `# What checkov reports, and why

\`npm run policy\` synthesizes all examples and runs checkov over them. Of its rules, ${checkovRules.size} are core rules: encryption, exposure and access that no default
of Berth may weaken. No example fails a core rule without a waiver; [the waivers](#waivers-of-core-rules) are at the end of this page.

The advice of the other rules fits some platforms and not others. Those that an example fails are listed here, with the reason and with what Berth does instead. The
check fails if an example fails a rule that is not listed, and if no example fails a rule that is listed. checkov skips a rule with \`--skip-check ID\`.

Update this page with \`npm test -- test/policy/page -u\`.
`;

const ofCloud = (cloud: OtherRule["cloud"]): string =>
  [`## ${cloud}`, ...otherRules.filter((each) => each.cloud === cloud).map(sectionOf)].join("\n\n");

function sectionOf({ rule, types, asks, reason, key }: OtherRule): string {
  const lines = [
    `Fails on: ${types.map((type) => `\`${type}\``).join(", ")}.`,
    reason,
    ...(key ? [`To satisfy the rule, set \`${key}\`.`] : []),
  ];
  return [`### ${rule}: ${asks.replace(/\.$/, "")}`, ...lines].join("\n\n");
}

/** One section per reason, so that rules that are waived together are read together. */
function waiverSections(): string[] {
  const reasons = [...new Set(waivers.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const ofReason = waivers.filter((waiver) => waiver.reason === reason);
    return [...ofReason.map(waiverLine), "", reason].join("\n");
  });
}

const waiverLine = ({ rule, resource, stack }: Waiver): string =>
  `- ${rule} on \`${resource}\`${stack === undefined ? "" : ` of the example's stack \`${stack}\``}`;

function page(): string {
  const clouds = [...new Set(otherRules.map(({ cloud }) => cloud))];
  return `${[intro.trimEnd(), ...clouds.map(ofCloud), "## Waivers of core rules", ...waiverSections()].join("\n\n")}\n`;
}

it("docs/policy.md lists the rules that examples fail, and the waivers, with their reasons", async () => {
  await expect(page()).toMatchFileSnapshot("../../docs/policy.md");
});
