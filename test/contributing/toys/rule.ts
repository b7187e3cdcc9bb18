/** A rule that is not real: registries should not be called `latest`. */
import type { Addition } from "../scratch-tree";

const rule = `/** Warns about registries whose key is a tag. */
import type { PlatformRule } from "../rule";

export const registryLatest: PlatformRule = {
  name: "registry-latest",
  code: "B5099",
  severity: "warning",
  text: {
    title: "A registry is named after a tag",
    explanation: "Readers take the name of the registry for the tag of an image.",
    fix: "Choose another key, or waive this with a reason.",
  },
  check: ({ registries }) =>
    registries
      .filter(({ key }) => key === "latest")
      .map(({ path }) => ({ path: path.split("."), message: "The registry is named after a tag", fix: "choose another key" })),
};
`;

export const toyRule: Addition = {
  files: { "constructs/rules/all/registry-latest.ts": rule },
  edits: {
    "constructs/rules/all.ts": [
      { after: 'from "./all/ranges-overlap";', add: 'import { registryLatest } from "./all/registry-latest";' },
      { after: "  rangesOverlap,", add: "  registryLatest," },
    ],
  },
};
