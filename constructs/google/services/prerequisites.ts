/** What a Google Cloud project needs and Terraform does not give it, with the commands. */
import type { CloudResolvers } from "../../platform/resolve/resolvers";
import type { Prerequisite } from "../../platform/types/shared/prerequisite";
import { agentOrigin, createAgentCommand, serviceOf } from "../encryption/service-agents";
import { serviceNeeds } from "./needs";
import { sharedVpcNeeds } from "./shared-vpc";

/** The provider calls these itself: to enable other APIs, and to read projects and the rights in them. */
const OF_PROVIDER = ["cloudresourcemanager.googleapis.com", "serviceusage.googleapis.com"];
const IMPERSONATION = "iamcredentials.googleapis.com";

export const prerequisites: CloudResolvers<"google">["prerequisites"] = (location, { units }) => {
  const { key, project, impersonate, services } = location;
  const { apis, agents } = serviceNeeds(location, units);
  if (apis.length === 0) return [];
  const isExternal = services === "external";
  const first = [...OF_PROVIDER, ...(impersonate === null ? [] : [IMPERSONATION])];
  const created = agents.filter((agent) => isExternal || agentOrigin(agent) === "command");
  const enabled = [...new Set([...first, ...created.map(serviceOf), ...(isExternal ? apis : [])])].sort();
  const found: Prerequisite[] = [
    {
      location: key,
      message: isExternal
        ? `Project ${project} must have these APIs enabled, because the location has services: external`
        : `Project ${project} must have the APIs enabled that Terraform calls before it can enable others`,
      commands: [`gcloud services enable ${enabled.join(" ")} --project=${project}`],
    },
  ];
  if (created.length > 0)
    found.push({
      location: key,
      message: `Project ${project} must have these service agents before a key can be shared with them`,
      commands: created.map((agent) => createAgentCommand(agent, project)),
    });
  return [...found, ...sharedVpcNeeds(location, units)];
};
