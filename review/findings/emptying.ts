/** What must be emptied before a resource that holds data can be destroyed, with the command. */
import { dataResources } from "../../constructs/catalog/data-resources";
import type { ResourceChange } from "../model/change";
import { ownValue } from "../model/json";

/** Attributes whose values take the place of the words of a command. */
const words: Readonly<Record<string, readonly string[]>> = {
  NAME: ["name", "bucket"],
  REGION: ["location", "region"],
  GROUP: ["resource_group_name"],
};
/** A value that a shell reads as one word, and Terraform as text. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** A line for a resource that is destroyed; none if it is destroyed with its contents. */
export function emptyingOf({ type, before }: Pick<ResourceChange, "type" | "before">): string[] {
  const emptied = ownValue(dataResources, type)?.emptied ?? null;
  if (emptied === null) return [];
  const attributes = (before?.attributes ?? {}) as Readonly<Record<string, unknown>>;
  const command = emptied.command.replaceAll(/\b(?:NAME|REGION|GROUP)\b/g, (word) => {
    const value = words[word]!.map((attribute) => attributes[attribute]).find((each) => typeof each === "string" && PLAIN.test(each));
    return typeof value === "string" ? value : word;
  });
  return [`empty it first, because ${emptied.because}: ${command}`];
}
