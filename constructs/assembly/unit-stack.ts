/** The stack of a unit of a spec: it holds no reference to another, so cdktf need not look for any. */
import { AddressedStack } from "./addressed-stack";

export class BerthStack extends AddressedStack {
  /** cdktf's first resolve pass only finds references between stacks. */
  override prepareStack(): void {
    this.ensureBackendExists();
  }
}
