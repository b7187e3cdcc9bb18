/** What only constructs of the library can get wrong: specs have no tokens, no stacks and no order of their own. */
import type { CodeText } from "../language/problems/problem";

export const libraryCodes = {
  B6201: {
    title: "A value is known only at apply, where it decides what is made",
    explanation:
      "Tokens of CDKTF may stand wherever an id, an ARN, a range or a value of a label stands, as text. A number or a list that is a token is not known before apply, when machines, counts and addresses are decided.",
    fix: "Write the number; of a list write each item, which may be a token.",
  },
  B6202: {
    title: "Two constructs of one platform have the same id",
    explanation:
      "The id of a construct is its key in the platform: names in the cloud and choices in the lock go by it, wherever in the tree it stands.",
    fix: "Give one of them another id, or another platform name or environment.",
  },
  B6203: {
    title: "A location is not where it should be",
    explanation:
      "A key of a location names one place, a stack has one place by cloud since its provider acts there, and what runs in a network stands where the network does.",
    fix: "Use one object a location, and one stack a location.",
  },
  B6204: {
    title: "The lock belongs to a spec",
    explanation:
      "A spec's lock holds the ledger of its stacks and is rewritten from the spec. Constructs of an app keep their choices in a file of their own.",
    fix: "Name another file.",
  },
  B6205: {
    title: "Ranges of networks would follow the order of constructs",
    explanation:
      "A network without `cidr` takes the first free range; on Google Cloud and Azure each cluster of a network takes the first free part of it for its nodes. With several of them and no lock file, a construct that is put before another would move the other's range, and so replace it.",
    fix: "Give the platform a lock file; or write cidr, and give each cluster a network.",
  },
  B6206: {
    title: "Something that a construct needs is made by no construct",
    explanation:
      "Charts of a cluster are installed from a stack of their own, by ClusterAddons. What ECR has once for an account and region (scanning, replication, caches) is gathered from registries by LocationSettings. Without these constructs it would be ignored.",
    fix: "Add the construct that the message names.",
  },
  B6207: {
    title: "Add-ons stand in a stack that cannot hold them",
    explanation:
      "Charts are installed by a provider that reaches the cluster's endpoint, so the cluster exists before its stack is planned; and a stack has one such provider.",
    fix: "Make one stack for the add-ons of each cluster.",
  },
  B6208: {
    title: "A registry does not let the cluster pull",
    explanation:
      "A cluster in another account, project or subscription needs a right that the registry gives. The registry was made before the cluster, so it says so itself. Registries on Azure are closed to all networks but those that they are handed.",
    fix: "Add the account to `readers` of the registry; on Azure, the cluster's network to its `networks`.",
  },
  B6209: {
    title: "A stack has two backends",
    explanation:
      "`state` of the platform or the location says where the stack keeps its state, and a backend of another construct says so too.",
    fix: "Keep one of them.",
  },
} as const satisfies Record<string, CodeText>;

export type LibraryCode = keyof typeof libraryCodes;

/** A fault of this room with the fix of its code. */
export const libraryProblem = (code: LibraryCode, message: string, value?: unknown) =>
  ({ code, severity: "error", path: [], message, fix: libraryCodes[code].fix, ...(value !== undefined && { value }) }) as const;
