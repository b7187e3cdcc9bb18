/** What can be wrong when stacks are built and written: overrides, output folder. */
import type { CodeText } from "../language/problems/problem";

export const stackCodes = {
  B6001: {
    title: "An override matches no resource",
    explanation:
      "`stack` and `resource` of an override are matched against the synthesized stacks and their addresses, `*` standing for any run of characters. This one matches nothing, so it would be ignored.",
    fix: "Take the stack's name from `berth synth`, and the address from its cdk.tf.json; or remove the override.",
  },
  B6002: {
    title: "An override names an attribute that the provider does not have",
    explanation:
      "The keys of `merge`, and of maps and lists in it, are attributes and blocks of the resource as the Terraform provider knows them, in snake case. What the provider fills in by itself cannot be set.",
    fix: "Write the attribute as the provider's documentation spells it.",
  },
  B6003: {
    title: "An override sets what is there already",
    explanation: "The resource already has this value, so the override does nothing.",
    fix: "Remove that key from `merge`.",
  },
  B6004: {
    title: "Two overrides set the same property",
    explanation: "Which of them would win depends on their order in a list, which merging may change.",
    fix: "Keep one of them, or make their patterns match different resources.",
  },
  B6101: {
    title: "The output folder cannot be written",
    explanation:
      "The stacks are written to a stage inside the output folder and then moved into place, so that a failure leaves the old output whole. The stage could not be written: the folder is read-only, the disk is full, or a file stands in its place.",
    fix: "Free space, mend the rights, or write elsewhere with -o.",
  },
  B6102: {
    title: "Another synthesis is writing to this folder",
    explanation: "Two runs that write to one folder at the same time would mix their output.",
    fix: "Wait for it to end. If none is running, delete the file that the message names.",
  },
  B6103: {
    title: "A package that makes a cloud's resources is not installed",
    explanation:
      "Bindings of the clouds' providers are large, so each is installed only where it is used: @cdktf/provider-aws, @cdktf/provider-google, @cdktf/provider-azurerm, and @cdktf/provider-helm for add-ons of clusters.",
    fix: "Install the package that the message names.",
  },
  B6104: {
    title: "The lock file cannot be written",
    explanation:
      "What was chosen is written beside the spec before the output changes, so that both agree. The lock file could not be written, so the output was left as it is.",
    fix: "Mend the rights of the spec's folder, or free space. Where nothing may be written there, commit a complete lock file and run with --locked.",
  },
} as const satisfies Record<string, CodeText>;

export type StackCode = keyof typeof stackCodes;
