/** How Azure learns whether a host is healthy: an extension on the host that polls its health endpoint. */
import type { LinuxVirtualMachineScaleSetExtension } from "@cdktf/provider-azurerm/lib/linux-virtual-machine-scale-set";
import type { HostHealth } from "../../platform/types/shared/boot";

/** Seconds until a host that is not fit counts: packages are installed before. */
const GRACE_SECONDS = 1800;

/** @see https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension */
export const healthExtension = ({ port, path }: HostHealth): LinuxVirtualMachineScaleSetExtension => ({
  name: "health",
  publisher: "Microsoft.ManagedServices",
  type: "ApplicationHealthLinux",
  typeHandlerVersion: "2.0",
  autoUpgradeMinorVersion: true,
  automaticUpgradeEnabled: true,
  settings: JSON.stringify({
    protocol: "http",
    port,
    requestPath: path,
    intervalInSeconds: 30,
    numberOfProbes: 3,
    gracePeriod: GRACE_SECONDS,
  }),
});
