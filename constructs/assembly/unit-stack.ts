import { AddressedStack } from "./addressed-stack";
import { speedupsAreOn } from "./cdktf-speedups/speedups";

/** The stack of a unit of a spec. It reads other stacks by their state only, never by a CDKTF reference. */
export class UnitStack extends AddressedStack {
  /** Skips CDKTF's first pass, which only looks for references between stacks. */
  override prepareStack(): void {
    if (speedupsAreOn()) this.ensureBackendExists();
    else super.prepareStack();
  }
}
