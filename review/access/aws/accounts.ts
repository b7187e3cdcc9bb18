/** Which accounts are the tree's own: those that its providers are held to, or act in. */

import { blockItems } from "../../compare/values";
import { asList } from "../../model/json";
import type { Stack } from "../../model/tree";

export function ownAccounts(stack: Stack): readonly string[] {
  const found = [...stack.providers].flatMap(([name, settings]) =>
    name.split(".")[0] === "aws"
      ? [
          ...asList(settings.allowed_account_ids).map(String),
          ...blockItems(settings.assume_role).map(({ role_arn }) => String(role_arn).split(":")[4] ?? ""),
        ]
      : [],
  );
  return [...new Set(found.filter((account) => /^\d{12}$/.test(account)))];
}
