/** A stack whose addresses are the construct path joined by `_`: no hash, no dependence on neighbours. */
import { TerraformElement, TerraformStack } from "cdktf";
import type { Node } from "constructs";
import { renderStack, type StackJson } from "./render-stack";

/** Addresses are the construct path below the stack, joined by `_`. */
export class AddressedStack extends TerraformStack {
  private readonly holders = new Map<string, string>();

  /** @throws Error where two elements of one kind have one address: cdktf would merge them without a word. */
  protected override allocateLogicalId(element: TerraformElement | Node): string {
    const node = TerraformElement.isTerraformElement(element) ? element.node : element;
    const below = node.scopes.slice(node.scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    const id = below.filter((part) => part !== "Default").join("_");
    const address = `${kindOf(element)}.${id}`;
    const holder = this.holders.get(address) ?? node.path;
    if (holder !== node.path) throw new Error(`${address} would be both ${holder} and ${node.path}; give one of them another id`);
    this.holders.set(address, node.path);
    return id;
  }

  override toTerraform(): StackJson {
    return renderStack(this);
  }
}

function kindOf(element: TerraformElement | Node): string {
  if ("terraformResourceType" in element) return String(element.terraformResourceType);
  return element.constructor.name;
}
