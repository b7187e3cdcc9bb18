/** Ids of Azure as a spec contains them. */
import fc from "fast-check";
import { idOr } from "./values";

const word = fc.stringMatching(/^[a-z]{3,8}$/);

/** A key in a vault, without version. */
export function encryption(outside: readonly string[]): fc.Arbitrary<unknown> {
  const words = fc.constantFrom("customer", "provider");
  const id = fc.tuple(word, word).map(([vault, name]) => `https://${vault}.vault.azure.net/keys/${name}`);
  return fc.oneof({ weight: 2, arbitrary: words }, { weight: 1, arbitrary: idOr(id, outside).map((key) => ({ key })) });
}

/** A virtual network of a subscription, and a subnet of it. */
export const vnet = (subscription: string): fc.Arbitrary<string> =>
  fc
    .tuple(word, word)
    .map(([group, name]) => `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/${name}`);
