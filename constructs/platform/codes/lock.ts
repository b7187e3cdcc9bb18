/** Codes of the lock file, identities and the ledger. */
import type { CodeText } from "../../language/problems/problem";

export const lockCodes = {
  B4001: {
    title: "The lock file cannot be read",
    explanation:
      "The lock file beside the spec is damaged, or may not be read. It remembers what was chosen and what is deployed, so it is never guessed at or rewritten.",
    fix: "restore it from version control; after a merge, keep both sides' entries",
  },
  B4002: {
    title: "The lock file was written by a newer Berth",
    explanation: "A newer version of Berth wrote the lock file, in a form that this version does not know.",
    fix: "use the version of Berth that wrote it, or a newer one",
  },
  B4003: {
    title: "The lock file does not match the spec",
    explanation: "With `--locked` nothing may be newly chosen or recorded, and the lock file lacks what this spec needs.",
    fix: "run the command without --locked where the spec is edited, and commit the lock file",
  },
  B4004: {
    title: "The ledger does not contain the stack",
    explanation: "`berth lock --forget` ends a unit of the lock file's ledger, and there is none of that name.",
    fix: "name a stack that the message lists",
  },
  B4005: {
    title: "The lock file does not contain the path",
    explanation:
      "`berth lock --update PATH` chooses again what the lock contains at or below a path; ranges and parts of networks are always kept.",
    fix: "name a path of the lock file's choices, such as clusters.apps.version",
  },
  B4010: {
    title: "A key is the identity of another resource",
    explanation:
      "What was renamed keeps its first key as identity: addresses, names in the cloud and state go by it. So two resources cannot share it, and that key is not free again.",
    fix: "choose another key, or remove renamedFrom where both are meant to exist",
  },
  B4080: {
    title: "A protected resource was removed from the spec",
    explanation: "What has deletion protection is not destroyed because its lines are gone: it may be a mistake.",
    fix: "put it back with deletionProtection: false and deploy; then remove it. `berth lock --forget STACK` leaves it running, no longer managed by Berth",
  },
  B4081: {
    title: "A deployed resource would move",
    explanation:
      "A stack's state knows what is deployed in one account and region. Moved elsewhere under the same identity, Terraform would lose sight of it and leave it running.",
    fix: "give it a new key in the new place and remove the old one; or `berth lock --forget STACK` where the old one is gone already",
  },
  B4085: {
    title: "The state of deployed stacks would move",
    explanation:
      "The state of stacks that are deployed is kept elsewhere from now on, so it has to be copied there, or everything would be created twice.",
    fix: "deploy once with cdktf deploy --migrate-state",
  },
} as const satisfies Record<string, CodeText>;
