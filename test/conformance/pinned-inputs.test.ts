/** What is current is decided once: no plan of an example asks for something that moves by itself, except to record it. */
import { describe, expect, it } from "vitest";
import { exampleNames, exampleStacks } from "../support/examples";
import { traversalsIn } from "./expressions";
import { isObject, type Json, type JsonObject, objectOf } from "./json";

/** How an answer of a data source may be used. */
type Use = "anywhere" | "by a name that never moves, or recorded" | "in preconditions";

/** By type. Another type fails the test below: decide first what its answer depends on. */
const dataSources: Readonly<Record<string, Use>> = {
  // Identities of the caller, and what the spec names.
  aws_caller_identity: "anywhere",
  aws_partition: "anywhere",
  // The present size of a pool, which its autoscaler owns: decision 29.
  aws_eks_clusters: "anywhere",
  aws_eks_node_group: "anywhere",
  aws_eks_node_groups: "anywhere",
  aws_subnet: "anywhere",
  aws_vpc: "anywhere",
  aws_vpc_endpoint_service: "anywhere",
  azurerm_client_config: "anywhere",
  azurerm_subnet: "anywhere",
  azurerm_subscription: "anywhere",
  azurerm_user_assigned_identity: "anywhere",
  azurerm_virtual_network: "anywhere",
  google_compute_subnetwork: "anywhere",
  google_logging_project_cmek_settings: "anywhere",
  google_project: "anywhere",
  google_storage_project_service_account: "anywhere",
  terraform_remote_state: "anywhere",
  // Answers that change with what a vendor publishes.
  aws_ssm_parameter: "by a name that never moves, or recorded",
  aws_ec2_instance_type_offerings: "in preconditions",
  google_compute_machine_types: "in preconditions",
};

/** Words of vendors for what is current, as a whole word of a text. */
const MOVING = /(?:^|[/:_.$-])(?:latest|current|recommended|newest)(?:$|[/:_.-])/i;

interface Place {
  readonly where: string;
  readonly value: string;
}

/** Every text in a value, with its path. */
function textsIn(value: Json | undefined, where: string): Place[] {
  if (typeof value === "string") return [{ where, value }];
  if (Array.isArray(value)) return value.flatMap((each, i) => textsIn(each, `${where}.${i}`));
  return isObject(value) ? Object.entries(value).flatMap(([key, each]) => textsIn(each, `${where}.${key}`)) : [];
}

const blocksIn = (stack: JsonObject, kind: "resource" | "data") =>
  Object.entries(objectOf(stack[kind])).flatMap(([type, named]) =>
    Object.entries(objectOf(named)).map(([name, body]) => ({ type, name, body: objectOf(body), address: `${type}.${name}` })),
  );

/** Where the answers of a data source are used. */
const usesOf = (stack: JsonObject, type: string, name: string): string[] =>
  [...textsIn(stack["resource"], "resource"), ...textsIn(stack["output"], "output"), ...textsIn(stack["locals"], "locals")].flatMap(
    ({ where, value }) => (traversalsIn(value).some(({ text }) => text.startsWith(`data.${type}.${name}.`)) ? [where] : []),
  );

const isRecorded = (stack: JsonObject, where: string): boolean => {
  const [, type = "", name = "", argument] = where.split(".");
  const lifecycle = objectOf(objectOf(objectOf(objectOf(stack["resource"])[type])[name])["lifecycle"]);
  return (
    type === "terraform_data" &&
    argument === "input" &&
    Array.isArray(lifecycle["ignore_changes"]) &&
    lifecycle["ignore_changes"].includes("input")
  );
};

/** What is wrong with a data source of a stack. */
function faultsOfData(stack: JsonObject, type: string, name: string, body: JsonObject): string[] {
  const use = dataSources[type];
  if (use === undefined) return [`data.${type}: not decided yet what its answer depends on`];
  if (body["most_recent"] === true || body["family"] !== undefined) return [`data.${type}.${name} asks for what is newest`];
  const uses = usesOf(stack, type, name);
  if (use === "in preconditions")
    return uses.filter((where) => !where.includes(".lifecycle.")).map((where) => `${where} follows data.${type}`);
  if (use === "anywhere" || !textsIn(body, "").some(({ value }) => MOVING.test(value))) return [];
  return uses.filter((where) => !isRecorded(stack, where)).map((where) => `${where} follows data.${type}.${name}, whose name moves`);
}

/** Arguments of resources that name an image or a version. */
const NAMES_IMAGE =
  /(?:^|\.)(?:image_id|ami|release_version|source_image|source_image_id|source_image_reference\.version|addon_version|image_uri)$/;

function faultsOfResource(body: JsonObject, address: string): string[] {
  return textsIn(body, address).flatMap(({ where, value }) => {
    const plain = where.replaceAll(/\.\d+/g, "");
    if (plain.endsWith(".input.value")) return [];
    const moves = NAMES_IMAGE.test(plain) && (MOVING.test(value) || value.includes("/family/"));
    const latestVersion =
      /launch_template\.version$|launch_template_specification\.version$/.test(plain) && /^\$(?:Latest|Default)$/.test(value);
    return moves || latestVersion ? [`${where}: ${value}`] : [];
  });
}

const faultsOf = (stack: JsonObject): string[] => [
  ...blocksIn(stack, "data").flatMap(({ type, name, body }) => faultsOfData(stack, type, name, body)),
  ...blocksIn(stack, "resource").flatMap(({ address, body }) => faultsOfResource(body, address)),
];

describe.each(exampleNames())("example %s", (name) => {
  it("asks for nothing that moves by itself", () => {
    expect([...exampleStacks(name)].flatMap(([stack, json]) => faultsOf(json).map((fault) => `${stack}: ${fault}`))).toEqual([]);
  });
});

describe("the check of inputs that move", () => {
  const parameter = (name: string) => ({ aws_ssm_parameter: { image: { name } } });
  const template = { aws_launch_template: { t: { image_id: "${data.aws_ssm_parameter.image.insecure_value}" } } };
  const record = (lifecycle: JsonObject) => ({
    terraform_data: { r: { input: { value: "${data.aws_ssm_parameter.image.value}" }, lifecycle } },
  });

  it.each<[string, JsonObject, number]>([
    ["a parameter that moves", { data: parameter("/a/stable/current/amd64"), resource: template }, 1],
    ["a parameter of one build", { data: parameter("/a/stable/20260714/amd64"), resource: template }, 0],
    ["a recorded one", { data: parameter("/a/recommended/image_id"), resource: record({ ignore_changes: ["input"] }) }, 0],
    ["a record that follows", { data: parameter("/a/recommended/image_id"), resource: record({}) }, 1],
    ["the newest AMI", { data: { aws_ssm_parameter: { image: { most_recent: true } } } }, 1],
    ["a data source that nobody judged", { data: { aws_ami: { a: { name_regex: "x" } } } }, 1],
    ["the latest version of an image", { resource: { azurerm_x: { y: { source_image_reference: { version: "latest" } } } } }, 1],
    ["a family", { resource: { google_x: { y: { disk: [{ source_image: "projects/p/global/images/family/u" }] } } } }, 1],
    [
      "offers outside a precondition",
      { data: { google_compute_machine_types: { o: {} } }, resource: { x: { y: { z: "${data.google_compute_machine_types.o.id}" } } } },
      1,
    ],
  ])("finds %s", (_, stack, faults) => expect(faultsOf(stack)).toHaveLength(faults));
});
