/** Nobody learns of vulnerabilities in images that are not scanned. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import type { PlatformRule } from "../rule";

export const unscanned: PlatformRule = {
  name: "unscanned",
  code: "B5020",
  severity: "warning",
  text: {
    title: "A registry does not scan images",
    explanation:
      "Images can contain known vulnerabilities that nobody hears of. ECR and Artifact Registry scan images of a registry. Azure scans those of a whole subscription, by Microsoft Defender for Containers.",
    fix: "remove scan, write defender: true at one location of the subscription on Azure, or waive this with a reason",
  },
  check: ({ registries }) =>
    registries.flatMap((registry) =>
      registry.kind === "managed" && registry.scan === false
        ? [
            {
              path: [...registry.path.split("."), "scan"],
              message: "Images are not scanned for vulnerabilities",
              value: false,
              fix:
                cloudCapabilities[registry.cloud].scansOf === "registry"
                  ? "remove scan, or waive this with a reason"
                  : "write defender: true at one location of the subscription, or waive this if others scan its images",
            },
          ]
        : [],
    ),
};
