/** The lifecycle policy of a repository. */
import type { EcrRegistry } from "../../platform/types/aws/registry";

/** JSON of the policy; null if all images are kept. If two rules match an image, the one with the lower number applies. */
export function lifecyclePolicy({ untaggedDays, taggedCount }: EcrRegistry["keep"]): string | null {
  const selections = [
    ...(untaggedDays === null ? [] : [{ description: `Untagged: ${untaggedDays} days`, selection: untagged(untaggedDays) }]),
    ...(taggedCount === null ? [] : [{ description: `Tagged: the newest ${taggedCount}`, selection: tagged(taggedCount) }]),
  ];
  if (selections.length === 0) return null;
  const rules = selections.map((rule, index) => ({ rulePriority: index + 1, ...rule, action: { type: "expire" } }));
  return JSON.stringify({ rules });
}

const untagged = (days: number) => ({ tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: days });

const tagged = (count: number) => ({ tagStatus: "tagged", tagPatternList: ["*"], countType: "imageCountMoreThan", countNumber: count });
