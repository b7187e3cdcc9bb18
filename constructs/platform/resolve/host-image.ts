/** The image of a host pool: an own one of the spec, or the newest build of its operating system, which the lock pins. */
import { cloudNames } from "../../catalog/cloud";
import { newestHostBuild } from "../../catalog/images";
import { neverLower } from "../lock/never-lower";
import type { HostPoolRequest } from "../types/shared/host-pool";
import type { HostImage } from "../types/shared/image";
import type { HostPoolLimits } from "./host-pool-resolver";
import type { Report } from "./reporter";
import type { ResolveContext } from "./resolve-context";

/** What the lock says of hosts with an image of the spec. */
export const OWN_IMAGE = "own";

/** Null if the catalogue has no image, which is reported as an unsupported operating system. */
export function hostImage(request: HostPoolRequest, limits: HostPoolLimits, context: ResolveContext, report: Report): HostImage | null {
  const { image, imagePath, boot } = request;
  const newest = newestHostBuild(boot.system, context.location.cloud);
  if (image !== null) {
    context.pin("hostImage", imagePath, { image: OWN_IMAGE }, (before) => {
      if (before === undefined ? context.isRecorded : before.chosen !== OWN_IMAGE) checkKind(request, limits, context, report);
      return OWN_IMAGE;
    });
    return { kind: "own", id: image };
  }
  if (newest === null) return null;
  const build = context.pin("hostImage", imagePath, { system: boot.system }, (before) => {
    if (before?.chosen === OWN_IMAGE) checkKind(request, limits, context, report);
    return neverLower<string>(newest)(before?.isSameRequest ? before : undefined);
  });
  return { kind: "build", build };
}

function checkKind({ path, image }: HostPoolRequest, { changesImageKind }: HostPoolLimits, context: ResolveContext, report: Report): void {
  if (changesImageKind || !context.isRecorded) return;
  const cloud = cloudNames[context.location.cloud];
  report("B4809", [...path.split("."), "image"], {
    message:
      image === null
        ? `${cloud} cannot change deployed hosts from an own image to one of a vendor`
        : `${cloud} cannot change deployed hosts from an image of a vendor to an own one`,
    value: image,
  });
}
