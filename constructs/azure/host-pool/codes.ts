/** What can be wrong with pools of hosts on Azure alone, by code. */
import type { CodeText } from "../../language/problems/problem";

export const codes = {
  B5132: {
    title: "hosts of their own hardware, which is not built yet",
    explanation:
      "On Azure whole machines are bought as dedicated hosts of fixed sizes, each for one family; this version of Berth does not make these.",
    fix: "Leave `dedicated` out.",
  },
  B5137: {
    title: "not the id of a key",
    explanation:
      "A key that is brought along on Azure is named by its address in a Key Vault, without a version so that its rotation is followed.",
    fix: "Write https://VAULT.vault.azure.net/keys/NAME, or a reference to an output that holds such an id.",
  },
} as const satisfies Record<string, CodeText>;
