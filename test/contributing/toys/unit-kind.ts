/** A kind of unit that is not real: a note on each network, in a stack of its own. */
import type { Addition } from "../scratch-tree";

const kind = `/** A note on a network. */
import type { ManagedNetwork } from "../../types/network";
import { stackName } from "../stack-name";
import type { UnitKindDefinition } from "./definition";

export type Note = ManagedNetwork & { readonly text: string };

export const note: UnitKindDefinition<"note"> = {
  section: "networks",
  after: ["network"],
  plural: null,
  entries: () => [],
  all: ({ networks }) => networks.flatMap((each) => (each.kind === "managed" ? [{ ...each, text: each.ranges.join() }] : [])),
  id: ({ id }) => id,
  path: ({ path }) => path,
  protected: () => false,
  holds: () => [],
  needs: ({ id }) => [stackName("network", id)],
  locations: () => [],
};
`;

const builder = `/** Builds stack note-x. */
import { TerraformOutput } from "cdktf";
import type { BuildUnit } from "../contracts/build";

export const buildNote: BuildUnit<"note"> = (scope, { resource }) => {
  new TerraformOutput(scope, "note", { value: resource.text, staticId: true });
};
`;

export const toyUnitKind: Addition = {
  files: { "constructs/platform/units/kinds/note.ts": kind, "constructs/assembly/build-note.ts": builder },
  edits: {
    "constructs/platform/types/unit.ts": [
      { after: "import type { Cloud, Location", add: 'import type { Note } from "../units/kinds/note";' },
      { after: "  hosts: HostGroup;", add: "  note: Note;" },
    ],
    "constructs/platform/units/unit-kinds.ts": [
      { after: 'from "./kinds/network";', add: 'import { note } from "./kinds/note";' },
      { after: "const definitions", add: "  note," },
    ],
    "constructs/assembly/kinds.ts": [
      { after: "import { buildCluster", add: 'import { buildNote } from "./build-note";' },
      { after: "export const kinds", add: "  note: { build: buildNote, mockOutputs: () => ({}) }," },
    ],
  },
};
