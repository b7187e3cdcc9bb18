/** Decides a store of objects on Cloud Storage. */
import type { ResolveObjects } from "../../contracts/objects";
import { storeSettings } from "../../contracts/store-settings";
import { vendorName } from "../../platform/naming/names";

export const resolveObjects: ResolveObjects<"google"> = (request, meta, { location }) => {
  const settings = storeSettings(request, meta);
  return { ...settings, cloud: "google", bucket: bucketName(settings.name, location.project) };
};

/** Cloud Storage refuses names that begin with `goog` or contain `google`. The digits at the end keep the name unique. */
const bucketName = (whole: string, project: string): string =>
  vendorName("gcs-bucket", whole, project).replaceAll("google", "gcp").replace(/^goog/, "gcp");
