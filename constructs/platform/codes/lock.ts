/** Codes of the lock file, identities and the ledger. */
import type { CodeText } from "../../language/problems/problem";

export const lockCodes = {
  B4001: {
    title: "lock file that cannot be read",
    explanation:
      "The lock file beside the spec is damaged, or may not be read. It remembers what was chosen and what is deployed, so it is never guessed at or written anew.",
    fix: "Restore it from version control; after a merge, keep both sides' entries.",
  },
  B4002: {
    title: "lock file of a newer Berth",
    explanation: "A newer version of Berth wrote the lock file, in a form that this version does not know.",
    fix: "Use the version of Berth that wrote it, or a newer one.",
  },
  B4003: {
    title: "lock file out of step with the spec",
    explanation: "With `--locked` nothing may be chosen or remembered anew, and the lock file lacks what this spec needs.",
    fix: "Run the command without --locked where the spec is edited, and commit the lock file.",
  },
  B4004: {
    title: "stack that the ledger does not have",
    explanation: "`berth lock --forget` ends a unit of the lock file's ledger, and there is none of that name.",
    fix: "Name a stack that the message lists.",
  },
  B4005: {
    title: "path that the lock file does not have",
    explanation:
      "`berth lock --update PATH` chooses anew what the lock holds at or below a path; ranges and parts of networks always stand.",
    fix: "Name a path of the lock file's choices, such as clusters.apps.version.",
  },
  B4010: {
    title: "key that is another's identity",
    explanation:
      "What was renamed keeps its first key as identity: addresses, names in the cloud and state go by it. So two things cannot share it, and that key is not free again.",
    fix: "Choose another key, or remove renamedFrom where both are meant to exist.",
  },
  B4080: {
    title: "protected thing that left the spec",
    explanation: "What has deletion protection is not destroyed because its lines are gone: it may be a slip.",
    fix: "Put it back with deletionProtection: false and deploy; then remove it. `berth lock --forget STACK` leaves it running and ends Berth's part.",
  },
  B4081: {
    title: "deployed thing that would move",
    explanation:
      "A stack's state knows what is deployed in one account and region. Moved elsewhere under the same identity, Terraform would lose sight of it and leave it running.",
    fix: "Give it a new key in the new place and remove the old one; or `berth lock --forget STACK` where the old one is gone already.",
  },
  B4085: {
    title: "state that moves",
    explanation:
      "The state of stacks that are deployed is kept elsewhere from now on, so it has to be copied there, or everything would be made twice.",
    fix: "Deploy once with cdktf deploy --migrate-state.",
  },
} as const satisfies Record<string, CodeText>;
