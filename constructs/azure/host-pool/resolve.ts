/** Resolves the Azure settings of host pools. */
import { isToken } from "../../language/schema/values";
import { zonesOfNetwork } from "../../platform/network/network-zones";
import type { HostPoolResolver } from "../../platform/resolve/host-pool-resolver";
import type { ResolveContext } from "../../platform/resolve/resolve-context";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { Network } from "../../platform/types/network";
import { isKeyId } from "../encryption/check-key";
import { codes } from "./codes";
import { isImageId } from "./image";
import { stopNotice } from "./stop-notice";

export const hostPools: HostPoolResolver<"azure"> = {
  limits: {
    /** @see https://learn.microsoft.com/azure/virtual-machines/custom-data */
    userDataBytes: 65_535,
    /** The minimum of the Ubuntu image, and the largest OS disk of Azure. */
    rootDiskGiB: [30, 4095],
    /** @see https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-terminate-notification */
    drainSeconds: 900,
    bareMetal: false,
    systems: ["ubuntu-24.04"],
    // The provider replaces the scale set when publisher and offer of its image go.
    changesImageKind: false,
  },
  notice: stopNotice,
  checkUnit: ({ encryption, path }, context) => {
    if (encryption.kind === "key" && !isKeyId(encryption.key))
      reporterFor(codes, path, context.report)("B5137", ["encryption", "key"], {
        message: "encryption.key is not the id of a Key Vault key without a version",
        value: encryption.key,
      });
  },
  decide: (pool, { request, machine, unit }, context) => {
    if (request.dedicated)
      reporterFor(codes, request.path, context.report)("B5132", ["dedicated"], {
        message: "Azure hosts do not support dedicated yet",
        value: true,
      });
    if (request.image !== null && !isToken(request.image) && !isImageId(request.image))
      reporterFor(codes, request.path, context.report)("B5138", ["image"], {
        message: "The image of hosts is not the id of an image or of a version in a gallery",
        value: request.image,
      });
    return { ...pool, diskType: machine.bootDisk, zones: zonesFor(request.lockPath, unit.network.network, context) };
  },
};

/**
 * A scale set cannot lose zones, and whether it can get some depends on those that it has: it keeps those that it was created with. Subnets are
 * regional, whatever zones the network has.
 */
const zonesFor = (lockPath: string, network: Network, { pin }: Pick<ResolveContext, "pin">): readonly string[] =>
  pin("hostZones", lockPath.replace(/machine$/, "hostZones"), null, () => [...zonesOfNetwork(network)]);
