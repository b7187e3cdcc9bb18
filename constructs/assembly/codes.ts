/** Codes of problems with building and writing stacks: overrides, bindings, output folder. */
import type { CodeText } from "../language/problems/problem";

export const stackCodes = {
  B6001: {
    title: "An override matches no resource",
    explanation:
      "`stack` and `resource` of an override are matched against the synthesized stacks and the addresses of their resources; `*` matches any run of characters. An override that matches nothing would be ignored.",
    fix: "write the stack's name as `berth synth` prints it and the address as its cdk.tf.json has it, or remove the override",
  },
  B6002: {
    title: "An override sets an unknown attribute",
    explanation:
      "The keys of `merge`, and of maps and lists in it, are attributes and blocks of the resource as the Terraform provider names them, in snake case. Attributes that only the provider sets cannot be overridden.",
    fix: "write the attribute as the provider's documentation spells it",
  },
  B6003: {
    title: "An override has no effect",
    explanation: "The resource already has this value.",
    fix: "remove that key from `merge`",
  },
  B6004: {
    title: "Two overrides set the same property",
    explanation: "Which of them applies would depend on their order in a list, which merging of files can change.",
    fix: "keep one of them, or make their patterns match different resources",
  },
  B6101: {
    title: "The output folder cannot be written",
    explanation:
      "Stacks are written to a stage inside the output folder and then moved into place, so that a failure leaves the old output complete. The stage could not be written: the folder is read-only, the disk is full, or a file of that name exists.",
    fix: "free up disk space, fix the permissions, or choose another folder with -o",
  },
  B6102: {
    title: "Another synthesis is writing to this folder",
    explanation: "Two runs that write to one folder at the same time would mix their output.",
    fix: "wait until it ends; if it is not running, delete the file that the message names",
  },
  B6103: {
    title: "A provider's bindings are not installed",
    explanation:
      "Bindings of Terraform providers are large, so each is installed only where it is used: @cdktf/provider-aws, @cdktf/provider-google, @cdktf/provider-azurerm, and @cdktf/provider-helm for add-ons of clusters.",
    fix: "install the package that the message names",
  },
  B6104: {
    title: "The lock file cannot be written",
    explanation:
      "Choices are written to the lock file before the output changes, so that both agree. The lock file could not be written, so the output was not changed.",
    fix: "fix the permissions of the spec's folder, or free up disk space; if nothing may be written there, commit a complete lock file and run with --locked",
  },
  B6105: {
    title: "The output folder contains files that Berth does not write there",
    explanation:
      "An interrupted synthesis leaves a journal in the output folder, which the next run completes. A journal that names other files than stacks and the manifest, or a symbolic link in the folder, was not written by Berth: following it would write or delete files elsewhere.",
    fix: "delete the file that the message names",
  },
} as const satisfies Record<string, CodeText>;

export type StackCode = keyof typeof stackCodes;
