/** Accounts and projects of the tree: those that its providers are restricted to or act in. */
import { blockItems } from "../compare/values";
import { asList, type JsonMap } from "../model/json";
import type { Stack } from "../model/tree";

const ofProvider: Readonly<Record<string, (settings: JsonMap) => readonly string[]>> = {
  aws: ({ allowed_account_ids, assume_role }) =>
    [
      ...asList(allowed_account_ids).map(String),
      ...blockItems(assume_role).map(({ role_arn }) => String(role_arn).split(":")[4] ?? ""),
    ].filter((account) => /^\d{12}$/.test(account)),
  google: ({ project }) => (typeof project === "string" ? [project] : []),
};

const owners = (stack: Stack, provider: string): readonly string[] => [
  ...new Set(
    [...stack.providers].flatMap(([name, settings]) => (name.split(".")[0] === provider ? (ofProvider[provider]?.(settings) ?? []) : [])),
  ),
];

export const ownAccounts = (stack: Stack): readonly string[] => owners(stack, "aws");
export const ownProjects = (stack: Stack): readonly string[] => owners(stack, "google");
