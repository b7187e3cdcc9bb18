/** Codes of the lock file, identities and the ledger. */
import type { CodeText } from "../../language/problems/problem";

export const lockCodes = {
  B4001: {
    title: "The lock file cannot be read",
    explanation:
      "The lock file next to the spec is damaged or not readable. It records pinned choices and deployed units, so Berth neither guesses its contents nor overwrites it.",
    fix: "restore it from version control; after a merge, keep the entries of both sides",
  },
  B4002: {
    title: "The lock file was written by a newer Berth",
    explanation: "A newer version of Berth wrote the lock file, in a format that this version does not know.",
    fix: "use the version of Berth that wrote it, or a newer one",
  },
  B4003: {
    title: "The lock file does not match the spec",
    explanation: "With `--locked`, nothing can be chosen or recorded, and the lock file lacks entries that this spec requires.",
    fix: "run the command without --locked, and commit the lock file with the spec",
  },
  B4004: {
    title: "The ledger does not contain the stack",
    explanation: "`berth lock --forget` removes a unit from the ledger in the lock file, and no unit has this stack name.",
    fix: "name a stack that the message lists",
  },
  B4005: {
    title: "The lock file does not contain the path",
    explanation:
      "`berth lock --update PATH` chooses again what the lock file pins at or below a path. Address ranges of networks and their parts never change.",
    fix: "name a path of the lock file's choices, such as clusters.apps.version",
  },
  B4010: {
    title: "The key is the identity of another entry",
    explanation:
      "A renamed entry keeps its first key as its identity, which determines addresses, cloud names and state keys. So that key is not free, and two entries cannot share an identity.",
    fix: "choose another key, or remove renamedFrom if both entries are meant to exist",
  },
  B4080: {
    title: "A protected unit left the spec",
    explanation:
      "A unit with deletion protection is not destroyed only because its entry was removed, which can be a mistake. If the entry was renamed, `renamedFrom: OLD-KEY` in the new one keeps all resources. If it got a list of locations, its key now names only the list: `per: { LOCATION: { renamedFrom: OLD-KEY } }` keeps the resources of the location that it had.",
    fix: "restore the entry with deletionProtection: false and deploy, then remove it; `berth lock --forget STACK` leaves it running without Berth",
  },
  B4081: {
    title: "A deployed unit would move",
    explanation:
      "The state of a stack describes resources in one account and region. If the same identity moved to another place, Terraform would lose track of the deployed resources and leave them running.",
    fix: "add it under a new key in the new place and remove the old entry; if the old resources are gone, run `berth lock --forget STACK`",
  },
  B4085: {
    title: "The state of deployed stacks moves",
    explanation:
      "The states of deployed stacks are stored in another place from now on. They have to be copied there, or Terraform would create every resource a second time.",
    fix: "deploy once with cdktf deploy --migrate-state",
  },
  B4086: {
    title: "A part with data left a protected unit",
    explanation:
      "Backups, repositories, logs and the like are not destroyed only because the spec no longer contains them: Terraform's prevent_destroy does not hold for a block that is gone. `deletionProtection: false` has to be deployed first, because only that deploy lets a resource be destroyed with its contents. The key of a unit is no error: it stays in the output, unused, until `deletionProtection: false`.",
    fix: "restore it, set deletionProtection: false and deploy; then remove it and deploy, and set deletionProtection: true again",
  },
  B4087: {
    title: "A key is destroyed",
    explanation:
      "The encryption of a unit without deletion protection no longer uses the key that Berth created for it. In one deploy, Terraform first changes what used the key and then destroys it. What was encrypted by it cannot be read after the waiting period of the cloud: 30 days on AWS and Google Cloud, 90 days on Azure, in which the key can be restored.",
    fix: "set deletionProtection: true to keep the key, as long as anything is encrypted by it",
  },
  B4088: {
    title: "What has to be emptied before it is destroyed",
    explanation:
      "The unit loses its deletion protection, and holds data with which the cloud refuses to delete it. Terraform does not empty it, so destroying it ends in an error of the cloud until a person did. `berth review` shows the command, with names, for each resource that is destroyed.",
    fix: "run the command before the unit or the part is destroyed",
  },
  B4089: {
    title: "What a vendor fixes at creation would change",
    explanation:
      "Some choices of a cluster, a registry or a host group cannot change: another value would replace the resource, and a second one cannot have its name. So the lock file keeps the values that it was created with, under `fixed`. To create it again under the same key, write `deletionProtection: false` and deploy, remove the entry and deploy, run `berth lock --forget STACK`, and add the entry again.",
    fix: "write the former value again, or add a new entry with another key",
  },
} as const satisfies Record<string, CodeText>;
