/** Codes of problems that only the library can have: a spec has no tokens, no stacks and no order of constructs. */
import type { CodeText } from "../language/problems/problem";

export const libraryCodes = {
  B6201: {
    title: "A number, list or object is known only at apply",
    explanation:
      "Machines, counts and address ranges are decided at synthesis, so numbers, lists and objects must be known then. CDKTF tokens are accepted only as text, where a prop takes an id, an ARN or the value of a label.",
    fix: "write the number, or a list of the items; an item that is text may be a token",
  },
  B6202: {
    title: "Two constructs of one platform have the same id",
    explanation:
      "The id of a construct is its key in the platform, in whichever stack it is: names in the cloud and choices in the lock file are derived from it.",
    fix: "choose another id for one of them, or another platform name or environment",
  },
  B6203: {
    title: "Constructs disagree about a location",
    explanation:
      "A stack has one provider for each cloud, so all of its constructs on one cloud must be in the same location. The key of a location must mean the same region and account in the whole platform.",
    fix: "use one stack for each location, and one `defineLocation` for each key",
  },
  B6204: {
    title: "The lock file belongs to a spec",
    explanation:
      "The lock file of a spec contains the ledger of its stacks and is rewritten from the spec. The constructs of an app need a lock file of their own.",
    fix: "set lock to another file",
  },
  B6205: {
    title: "Address ranges would depend on the order of constructs",
    explanation:
      "A network without `cidr` gets the first free range; on Google Cloud and Azure, each cluster gets the first free part of its network for its nodes. Without a lock file, a construct that is added before another one would change the range of that one, which replaces it.",
    fix: "set lock on the platform; or set cidr on each network, and use one network for each cluster",
  },
  B6206: {
    title: "A required companion construct is missing",
    explanation:
      "The Helm charts of a cluster are installed by ClusterAddons, in a stack of its own. Settings that ECR has once for each account and region (scanning, replication, pull-through caches) are created by LocationSettings from all registries of the location. Without these constructs, props would be ignored.",
    fix: "add the construct that the message names",
  },
  B6207: {
    title: "Add-ons need a stack of their own",
    explanation:
      "The Helm provider connects to the endpoint of the cluster, so the cluster must be deployed before the stack with its charts is planned. A stack has one Helm provider, so it can contain the add-ons of one cluster only.",
    fix: "create one stack for the add-ons of each cluster",
  },
  B6208: {
    title: "A registry does not allow the cluster to pull",
    explanation:
      "The registry must grant pull access to a cluster in another account, project or subscription. Its construct is created before the cluster, so it must name the reader itself. On Azure, a registry can be reached only from the networks in its `networks`.",
    fix: "add the cluster's account, project or subscription to readers of the registry; on Azure, also its network to networks",
  },
  B6209: {
    title: "A stack has two backends",
    explanation:
      "A stack keeps its state in one backend: that of `state` of the platform or location, or a backend construct in the stack.",
    fix: "remove one of them",
  },
} as const satisfies Record<string, CodeText>;

export type LibraryCode = keyof typeof libraryCodes;

/** A problem of the library, with the fix of its code. @param value as the user passed it, if the message is about one value */
export const libraryProblem = (code: LibraryCode, message: string, value?: unknown) =>
  ({ code, severity: "error", path: [], message, fix: libraryCodes[code].fix, ...(value !== undefined && { value }) }) as const;
