/** Images of nodes and hosts that change: from which to which, and whose machines are replaced. */
import { compareVersions } from "../../constructs/catalog/version-order";
import { isExpression } from "../compare/references";
import { dataChanges } from "../compare/resources";
import type { AttributeChange, ResourceChange } from "../model/change";
import type { Finding } from "../model/finding";
import { type Json, ownValue } from "../model/json";
import type { FindingCheck } from "./finding-check";
import { rolledBy } from "./rollouts";

/** By type: attributes that name an image, without indexes. */
const named: Readonly<Record<string, readonly string[]>> = {
  aws_launch_template: ["image_id"],
  aws_instance: ["ami"],
  aws_eks_node_group: ["release_version"],
  google_compute_instance_template: ["disk.source_image"],
  google_compute_region_instance_template: ["disk.source_image"],
  azurerm_linux_virtual_machine_scale_set: ["source_image_reference.version", "source_image_id"],
  azurerm_windows_virtual_machine_scale_set: ["source_image_reference.version", "source_image_id"],
  azurerm_orchestrated_virtual_machine_scale_set: ["source_image_reference.version", "source_image_id"],
};

/** By type of data source: attributes that ask for an image. */
const asked: Readonly<Record<string, (change: AttributeChange) => boolean>> = {
  aws_ssm_parameter: ({ path, before, after }) => path === "name" && [before, after].every(isImageParameter),
  aws_ami: () => true,
  google_compute_image: () => true,
  azurerm_platform_image: () => true,
};

const isImageParameter = (name: Json | undefined): boolean => typeof name === "string" && /^\/aws\/service\/.*ami/.test(name);

/** A record of what was current when these changed; see `ignore_changes` of its input. */
const RECORD = { type: "terraform_data", path: "triggers_replace" } as const;

/** `through`: also where the attribute only follows another resource. */
interface Move {
  readonly change: ResourceChange;
  readonly attribute: AttributeChange;
}

export const images: FindingCheck = ({ changes }, { base, head }) => {
  const stacks = [...head.tree.stacks.values()];
  const data = stacks.flatMap((stack) => dataChanges(base.tree.stacks.get(stack.name), stack));
  return [...changes.flatMap(movesOf), ...data.flatMap(questionsOf)].map((move) => finding(move, changes));
};

const movesOf = (change: ResourceChange): Move[] =>
  change.before === null || change.after === null || change.action === "move" || change.action === "forget"
    ? []
    : change.attributes.flatMap((attribute) => (attribute.through === null && isImage(change, attribute) ? [{ change, attribute }] : []));

const questionsOf = (change: ResourceChange): Move[] =>
  change.attributes.flatMap((attribute) => (ownValue(asked, change.type)?.(attribute) === true ? [{ change, attribute }] : []));

function isImage({ type, after }: ResourceChange, { path }: AttributeChange): boolean {
  const plain = path
    .split(".")
    .filter((step) => !/^(\d+|\*)$/.test(step))
    .join(".");
  if (type === RECORD.type) return plain.startsWith(RECORD.path) && after?.meta.ignoreChanges.includes("input") === true;
  return ownValue(named, type)?.some((each) => plain === each) ?? false;
}

function finding({ change, attribute }: Move, changes: readonly ResourceChange[]): Finding {
  const { stack, address, type, specPath } = change;
  const rolled = rolledFrom(change, changes);
  const what = specPath ?? address;
  const { before, after } = attribute;
  const words =
    type === RECORD.type
      ? "the image is recorded anew: it becomes the one that is current at the deploy"
      : `the image changes${isOlder(before, after) ? " to an older one" : ""}: ${shown(before)} → ${shown(after)}`;
  return {
    kind: "image-moved",
    topic: "replace",
    weight: "review",
    message: `${what}: ${words}`,
    details: rolled.map((each) => `replaces the machines of ${each}`),
    at: { stack, address },
    specPath,
    data: { before: before ?? null, after: after ?? null, rolls: rolled },
  };
}

/** Addresses whose machines are replaced: of the change itself, or of what follows it within its stack. */
function rolledFrom(start: ResourceChange, changes: readonly ResourceChange[]): string[] {
  const seen = new Set([start.address]);
  const work: ResourceChange[] = [start];
  const rolled: string[] = [];
  for (let change = work.shift(); change !== undefined; change = work.shift()) {
    if (rolledBy(change).length > 0 || isReplacedGroup(change)) rolled.push(change.address);
    for (const follower of changes)
      if (follower.stack === start.stack && !seen.has(follower.address) && follows(follower, change.address)) {
        seen.add(follower.address);
        work.push(follower);
      }
  }
  return rolled.sort();
}

const follows = ({ attributes }: ResourceChange, address: string): boolean => attributes.some(({ through }) => through === address);

/** Groups that go as a whole take their machines with them. */
const isReplacedGroup = ({ action, type }: ResourceChange): boolean => action === "replace" && /group|scale_set/.test(type);

const isOlder = (before: Json | undefined, after: Json | undefined): boolean =>
  typeof before === "string" && typeof after === "string" && prefixOf(before) === prefixOf(after) && compareVersions(after, before) < 0;

/** The part before the first date or version: only images of one line can be compared. */
const prefixOf = (name: string): string => name.replace(/\d{6,}.*$/, "").replace(/^\d[\d.]*-?$/, "");

function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return "not pinned";
  if (typeof value !== "string") return JSON.stringify(value);
  return isExpression(value) ? "the one that is current at the deploy" : value;
}
