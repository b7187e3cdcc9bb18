/** The spec of a new project: a network, a registry and a cluster in each location. Each entry is written once for all locations. */
import { apiVersion } from "../../constructs/language/schema/spec";
import type { Answers, Place } from "./answers";
import { starterClouds } from "./clouds";

const location = ({ cloud, region, account }: Place): string => {
  const { accountKey } = starterClouds[cloud];
  return `  ${cloud}: { cloud: ${cloud}, region: ${region}, ${accountKey}: "${account}" }`;
};

/** The orchestrator and administrators of the cluster of each location; the latter as a comment where they are not known yet. */
function clusterLines(places: readonly Place[], list: string): string[] {
  const parts = places.map(({ cloud, admin }) => {
    const { orchestrator, admin: asked } = starterClouds[cloud];
    const access = `access: { admins: [${JSON.stringify(admin ?? asked.example)}] }`;
    return { cloud, orchestrator: `orchestrator: ${orchestrator}`, access, isKnown: admin !== null };
  });
  if (list === "") return parts.flatMap(({ orchestrator, access, isKnown }) => [orchestrator, isKnown ? access : `# ${access} # ${LATER}`]);
  const exceptions = parts.map(({ cloud, orchestrator, access, isKnown }) =>
    isKnown ? `  ${cloud}: { ${orchestrator}, ${access} }` : `  ${cloud}: { ${orchestrator} } # add ${access}: ${LATER}`,
  );
  return [list, "per:", ...exceptions];
}

const LATER = "who administers it; without, nobody can";

/** With several locations, an entry lists them all and becomes one resource in each. */
export function specText({ name, places }: Answers): string {
  const keys = places.map(({ cloud }) => cloud);
  const several = keys.length > 1;
  const list = several ? `location: [${keys.join(", ")}]` : "";
  const entry = (more: string): string => `{ ${[list, more].filter(Boolean).join(", ")} }`;
  return `# yaml-language-server: $schema=node_modules/berth-iac/schema/berth.schema.json
# All keys: npx berth schema, and docs/reference/language.md of the package.
apiVersion: ${apiVersion}
name: ${name}
environment: dev

locations:
${places.map(location).join("\n")}

# Location of the Terraform state. The default is .berth/state next to this file, for one person. A team uses an existing bucket:
# state: { type: s3, bucket: BUCKET, region: REGION }

networks:
  main: ${several ? `{ ${list} }` : "{}"} # three zones, a gateway in each, the first free /16

registries:
  images: ${entry("repositories: [app]")} # encrypted with its own key; immutable tags and scans if the cloud supports them

clusters:
  apps:
${clusterLines(places, list)
  .map((line) => `    ${line}`)
  .join("\n")}
    network: main
    pools:
      general: { machine: { cpu: 4, memory: 16Gi }, count: 3 } # the cheapest machine of that size
`;
}
