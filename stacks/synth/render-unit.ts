/** Renders units as the text of their stacks. The only part of synthesis that loads CDKTF. */
import { App } from "cdktf";
import { buildUnit } from "../../constructs/assembly/build-unit";
import { clearTokenMap } from "../../constructs/assembly/cdktf-speedups/clear-token-map";
import { garbageCollector } from "../../constructs/assembly/cdktf-speedups/force-gc";
import { withoutStackTraces } from "../../constructs/assembly/cdktf-speedups/without-stack-traces";
import type { Folders } from "../../constructs/assembly/folders";
import { applyOverrides } from "../../constructs/assembly/overrides";
import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { sha256 } from "./fingerprint";

export interface RenderedUnit {
  readonly stack: string;
  /** SHA-256 of its text. */
  readonly digest: string;
  /** Paths of overrides that matched a resource here. */
  readonly matchedOverrides: readonly string[];
}

/** One app for any number of units; each is removed from the construct tree once it is rendered. */
export class UnitRenderer {
  private readonly app: App;
  private readonly collectGarbage: () => void;

  /**
   * @param scratch an existing folder, in which CDKTF creates an empty `stacks`
   * @param units how many it will render
   */
  constructor(
    private readonly folders: Folders,
    scratch: string,
    units: number,
  ) {
    this.app = new App({ outdir: scratch, stackTraces: false });
    this.collectGarbage = garbageCollector(units);
  }

  /** @throws OverrideError with every override of the unit that cannot be applied */
  render(input: UnitInput): RenderedUnit & { readonly text: string } {
    const { stack } = input.unit;
    const json = withoutStackTraces(() => {
      const built = buildUnit(this.app, input, this.folders);
      const rendered = built.toTerraform();
      this.app.node.tryRemoveChild(stack);
      clearTokenMap();
      return rendered;
    });
    this.collectGarbage();
    const overridden = applyOverrides(json, input.overrides, stack);
    const text = sortedJson(overridden.json);
    return { stack, text, digest: sha256(text), matchedOverrides: overridden.matched };
  }
}
