/** What synthesized stacks need of their project or subscription, and whether the stacks before them, or printed commands, see to it. */

import { typeNeeds as azureNeeds, hostEncryption, registeredByDefault } from "../../constructs/azure/services/service-table";
import { agentAccounts } from "../../constructs/google/encryption/service-agents";
import { fullName, typeNeeds as googleNeeds, settingNeeds } from "../../constructs/google/services/service-table";
import type { Location } from "../../constructs/platform/types/location";
import type { Prerequisite } from "../../constructs/platform/types/shared/prerequisite";
import { type Declared, declaredIn } from "./check-stack";
import { type Json, type JsonObject, objectOf } from "./json";

/** A stack with the stacks that are deployed before it, and what a person is told to do. */
export interface Deployed {
  readonly stack: string;
  readonly location: Location;
  readonly json: JsonObject;
  /** All stacks before it, those before these included. */
  readonly before: readonly JsonObject[];
  readonly prerequisites: readonly Prerequisite[];
}

const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** The values at a path without indexes; a list is looked through. */
export const valuesAt = (value: Json | undefined, path: readonly string[]): readonly Json[] =>
  path.length === 0 ? listOf(value) : listOf(value).flatMap((each) => valuesAt(objectOf(each)[path[0]!], path.slice(1)));

const keyOf = ({ kind, type }: Declared): string => (kind === "data" ? `data.${type}` : type);
const commandsOf = ({ prerequisites }: Deployed): string => prerequisites.flatMap(({ commands }) => commands).join("\n");
/** Of locations whose services are the work of others. */
const externalCommandsOf = ({ prerequisites }: Deployed): string =>
  prerequisites.flatMap(({ message, commands }) => (message.includes("services: external") ? commands : [])).join("\n");

/** The project of a resource: its own argument, else that of its provider. */
function projectOf({ config }: Declared, json: JsonObject): string {
  const written = config["project"];
  if (typeof written === "string" && !written.includes("${")) return written;
  const alias = typeof config["provider"] === "string" ? config["provider"].split(".")[1] : undefined;
  const provider = listOf(objectOf(json["provider"])["google"])
    .map(objectOf)
    .find((each) => each["alias"] === alias);
  return String(provider?.["project"] ?? "");
}

/** Whether the project is one of the spec's locations: what is read of others' projects is on there. */
const isOwn = (project: string, json: JsonObject): boolean => valuesAt(objectOf(json["provider"])["google"], ["project"]).includes(project);

/** The APIs that a resource needs; undefined if the table does not have its type. */
function apisOf(declared: Declared): readonly string[] | undefined {
  const key = keyOf(declared);
  if (!Object.hasOwn(googleNeeds, key)) return undefined;
  const bySetting = Object.values(settingNeeds)
    .filter(({ type, path, value }) => type === key && valuesAt(declared.config, path.split(".")).includes(value))
    .flatMap(({ apis }) => apis);
  return [...googleNeeds[key as keyof typeof googleNeeds], ...bySetting].map(fullName);
}

const enabledIn = (stacks: readonly JsonObject[]): ReadonlySet<string> =>
  new Set(
    stacks.flatMap((json) =>
      declaredIn(json)
        .filter(({ type }) => type === "google_project_service")
        .map(({ config }) => `${String(config["project"])} ${String(config["service"])}`),
    ),
  );

const isOf = (provider: string) => (declared: Declared) => declared.type.startsWith(`${provider}_`);

/** What is missing for the resources of a stack on Google Cloud. */
export function missingOnGoogle(deployed: Deployed): string[] {
  const { json, before } = deployed;
  const enabled = enabledIn([...before, json]);
  const commands = externalCommandsOf(deployed);
  return declaredIn(json)
    .filter(isOf("google"))
    .flatMap((declared) => {
      const apis = apisOf(declared);
      if (apis === undefined) return [`${declared.address}: no row in constructs/google/services/service-table.ts`];
      const project = projectOf(declared, json);
      if (!isOwn(project, json)) return [];
      return apis
        .filter((api) => !enabled.has(`${project} ${api}`) && !printsApi(commands, project, api))
        .map((api) => `${declared.address}: ${api} in ${project}`);
    })
    .concat(missingAgents(deployed));
}

const printsApi = (commands: string, project: string, api: string): boolean =>
  commands
    .split("\n")
    .some((line) => line.startsWith("gcloud services enable ") && line.includes(` ${api}`) && line.endsWith(`--project=${project}`));

const AGENT = /service-.*@([a-z-]+)\.iam\.gserviceaccount\.com$/;

/** Service agents that rights are granted to and that nothing creates. */
function missingAgents(deployed: Deployed): string[] {
  const { json, before } = deployed;
  const all = [...before, json];
  const enabled = enabledIn(all);
  return declaredIn(json).flatMap((declared) => {
    const [, account] = AGENT.exec(String(declared.config["member"] ?? "")) ?? [];
    if (account === undefined) return [];
    const agent = agentAccounts.get(account);
    if (agent === undefined) return [`${declared.address}: no agent ${account} in constructs/google/encryption/service-agents.ts`];
    const project = projectOf(declared, json);
    const made = {
      api: enabled.has(`${project} ${agent.service}`),
      "first repository": all.some((stack) => declaredIn(stack).some((each) => isFirstRepository(each, project))),
      command: false,
    }[agent.origin];
    const isPrinted = commandsOf(deployed).includes(`services identity create --service=${agent.service} --project=${project}`);
    return made || isPrinted ? [] : [`${declared.address}: agent ${account} in ${project}`];
  });
}

/** A repository that needs no agent, so that it can be the first of its project. */
const isFirstRepository = ({ type, config }: Declared, project: string): boolean =>
  type === "google_artifact_registry_repository" && config["project"] === project && config["kms_key_name"] === undefined;

/** APIs that a stack enables and no stack after it uses. */
export function unusedOnGoogle(json: JsonObject, after: readonly JsonObject[]): string[] {
  const used = new Set(
    [json, ...after].flatMap((stack) =>
      declaredIn(stack)
        .filter(isOf("google"))
        .flatMap((declared) => (apisOf(declared) ?? []).map((api) => `${projectOf(declared, stack)} ${api}`)),
    ),
  );
  return [...enabledIn([json])].filter((each) => !used.has(each));
}

/** Resource types of a template that the resource manager deploys. */
function templateTypes({ config }: Declared): readonly string[] {
  const text = config["template_content"];
  if (typeof text !== "string") return [];
  return valuesAt(JSON.parse(text.replaceAll("$${", "${")) as Json, ["resources", "type"]).map(String);
}

/** What is missing for the resources of a stack on Azure. */
export function missingOnAzure(deployed: Deployed): string[] {
  const { json, before } = deployed;
  const commands = externalCommandsOf(deployed);
  const registered = new Set([
    ...registeredByDefault,
    ...valuesAt(objectOf(json["provider"])["azurerm"], ["resource_providers_to_register"]).map(String),
  ]);
  const isRegistered = (name: string): boolean => registered.has(name) || commands.includes(`az provider register --namespace ${name} `);
  const features = before.flatMap((stack) => declaredIn(stack).flatMap(({ config }) => String(config["template_content"] ?? "")));
  const hasFeature = (feature: string): boolean => {
    const [namespace, name] = feature.split("/");
    return (
      features.some((text) => text.includes(`"${feature}"`)) ||
      commands.includes(`az feature register --namespace ${namespace} --name ${name} `)
    );
  };
  return declaredIn(json)
    .filter(isOf("azurerm"))
    .flatMap((declared) => {
      const key = keyOf(declared);
      if (!Object.hasOwn(azureNeeds, key)) return [`${declared.address}: no row in constructs/azure/services/service-table.ts`];
      const ofTemplate = templateTypes(declared).map((type) => type.split("/")[0]!);
      const providers = [...azureNeeds[key as keyof typeof azureNeeds], ...ofTemplate].filter((name) => !isRegistered(name));
      const needed = hostEncryption.settings.some(
        ({ type, path }) => type === key && valuesAt(declared.config, path.split(".")).includes(true),
      );
      return [...providers, ...(needed && !hasFeature(hostEncryption.feature) ? [hostEncryption.feature] : [])].map(
        (what) => `${declared.address}: ${what}`,
      );
    });
}
