/** Slices → the text of their stacks. The only room of synthesis that loads cdktf. */
import { App } from "cdktf";
import { buildUnit } from "../../constructs/assembly/build-unit";
import type { Folders } from "../../constructs/assembly/folders";
import { applyOverrides } from "../../constructs/assembly/overrides";
import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { forgetTokens } from "./cdktf-speedups/clear-token-map";
import { collectAfterStack } from "./cdktf-speedups/force-gc";
import { withoutTraces } from "./cdktf-speedups/without-stack-traces";
import { sha256 } from "./fingerprint";

export interface RenderedUnit {
  readonly stack: string;
  /** SHA-256 of its text. */
  readonly digest: string;
  /** Paths of overrides that matched a resource here. */
  readonly matchedOverrides: readonly string[];
}

/** One app for any number of units; each leaves the tree again once it is text. */
export class UnitRenderer {
  private readonly app: App;

  /** @param scratch a folder that exists; cdktf makes an empty `stacks` in it */
  constructor(
    private readonly folders: Folders,
    scratch: string,
  ) {
    this.app = new App({ outdir: scratch, stackTraces: false });
  }

  /** @throws OverrideError naming every override of the slice that cannot be applied. */
  render(input: UnitInput): RenderedUnit & { readonly text: string } {
    const { stack } = input.unit;
    const json = withoutTraces(() => {
      const built = buildUnit(this.app, input, this.folders);
      const rendered = built.toTerraform();
      this.app.node.tryRemoveChild(stack);
      forgetTokens();
      return rendered;
    });
    collectAfterStack();
    const overridden = applyOverrides(json, input.overrides, stack);
    const text = sortedJson(overridden.json);
    return { stack, text, digest: sha256(text), matchedOverrides: overridden.matched };
  }
}
