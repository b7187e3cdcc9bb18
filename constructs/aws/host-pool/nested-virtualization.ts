/** Nested virtualization on instances that are not bare metal. The bindings are older than its processor option. */
import type { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { TerraformElement } from "cdktf";

/**
 * The first version of the provider with the option.
 * @see https://github.com/hashicorp/terraform-provider-aws/pull/46533
 */
export const NESTED_VIRTUALIZATION_PROVIDER = "6.33.0";

/** Sets the option, and the version of the provider for the template's stack. */
export function enableNestedVirtualization(template: LaunchTemplate): void {
  template.addOverride("cpu_options.nested_virtualization", "enabled");
  new ProviderVersion(template, "provider");
}

/** Replaces the version that the provider's element sets, because it is rendered later. */
class ProviderVersion extends TerraformElement {
  override toTerraform() {
    return { terraform: { required_providers: { aws: { version: NESTED_VIRTUALIZATION_PROVIDER } } } };
  }
}
