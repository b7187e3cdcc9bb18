/** Labels: merged from platform, location and thing, and held to the strictest of the clouds that the spec uses. */
import type { Path } from "../../language/problems/problem";
import { isToken } from "../../language/schema/values";
import type { Report } from "../resolve/reporter";
import type { Cloud } from "../types/location";
import type { Labels } from "../types/shared/value";

interface LabelRule {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly allowed: string;
  /** Most labels on a thing, with room for those that Berth and the vendor add. */
  readonly most: number;
}

/**
 * @see https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html
 * @see https://cloud.google.com/compute/docs/labeling-resources#requirements
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
const rules: Readonly<Record<Cloud, LabelRule>> = {
  aws: {
    key: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/iu,
    value: /^[\p{L}\p{Z}\p{N}_.:/=+@-]{0,256}$/u,
    allowed:
      "on AWS: letters, digits, spaces and _ . : / = + - @, at most 128 in the name, which does not begin with aws:, and 256 in the value",
    most: 40,
  },
  google: {
    key: /^[a-z][a-z0-9_-]{0,62}$/,
    value: /^[a-z0-9_-]{0,63}$/,
    allowed: "on Google Cloud: a-z, 0-9, _ and -, at most 63, the name beginning with a letter",
    most: 56,
  },
  azure: {
    key: /^[^<>%&\\?/]{1,128}$/,
    value: /^.{0,256}$/su,
    allowed: "on Azure: at most 128 in the name, without < > % & \\ ? /, and 256 in the value",
    most: 40,
  },
};

/** Later ones win. Sorted by name, so that the order of keys does not matter. */
export function mergeLabels(...all: readonly Labels[]): Labels {
  const merged: Record<string, string> = Object.assign({}, ...all);
  return Object.fromEntries(
    Object.keys(merged)
      .sort()
      .map((name) => [name, merged[name]!]),
  );
}

/** The labels of a thing that are not those of its location already, which the location's provider puts on everything. */
export const ownLabels = (labels: Labels, location: { readonly labels: Labels }): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([key, value]) => location.labels[key] !== value));

/** Checks labels where they are written. */
export function checkLabels(labels: Labels, clouds: readonly Cloud[], path: Path, report: Report): void {
  for (const [name, value] of Object.entries(labels)) {
    const broken = clouds.find((cloud) => !fits(name, value, rules[cloud]));
    if (broken !== undefined)
      report("B4017", [...path, name], {
        message: "The label is not supported by every cloud of this spec",
        value,
        allowed: rules[broken].allowed,
      });
  }
}

/** Checks how many labels a thing has in all. */
export function checkLabelCount(labels: Labels, cloud: Cloud, path: Path, report: Report): void {
  const count = Object.keys(labels).length;
  if (count > rules[cloud].most)
    report("B4018", path, { message: `The resource has ${count} labels in total`, value: count, allowed: `at most ${rules[cloud].most}` });
}

const fits = (name: string, value: string, rule: LabelRule): boolean => rule.key.test(name) && (isToken(value) || rule.value.test(value));
