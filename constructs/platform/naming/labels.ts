/** Labels: merged from platform, location and entry, and checked against the strictest rules of all clouds in the spec. */
import type { Path } from "../../language/problems/problem";
import { isToken } from "../../language/schema/values";
import type { Report } from "../resolve/reporter";
import type { Cloud } from "../types/location";
import type { Labels } from "../types/shared/value";

interface LabelRule {
  readonly key: RegExp;
  readonly value: RegExp;
  readonly allowed: string;
  /** Maximum of labels on a resource, minus those that Berth and the vendor add. */
  readonly max: number;
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
      "on AWS: letters, digits, spaces and _ . : / = + - @, at most 128 characters in the name, which does not begin with aws:, and 256 in the value",
    max: 40,
  },
  google: {
    key: /^[a-z][a-z0-9_-]{0,62}$/,
    value: /^[a-z0-9_-]{0,63}$/,
    allowed: "on Google Cloud: a-z, 0-9, _ and -, at most 63 characters; the name begins with a letter",
    max: 56,
  },
  azure: {
    key: /^[^<>%&\\?/]{1,128}$/,
    value: /^.{0,256}$/su,
    allowed: "on Azure: at most 128 characters in the name, without < > % & \\ ? /, and 256 in the value",
    max: 40,
  },
};

/** Later labels override earlier ones. Sorted by name, so that the order of keys does not matter. */
export function mergeLabels(...all: readonly Labels[]): Labels {
  const merged: Record<string, string> = Object.assign({}, ...all);
  return Object.fromEntries(
    Object.keys(merged)
      .sort()
      .map((name) => [name, merged[name]!]),
  );
}

/** Labels that the location does not have. The location's provider sets the location's labels on every resource. */
export const ownLabels = (labels: Labels, location: { readonly labels: Labels }): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([key, value]) => location.labels[key] !== value));

/** Checks labels where they are written. */
export function checkLabels(labels: Labels, clouds: readonly Cloud[], path: Path, report: Report): void {
  for (const [name, value] of Object.entries(labels)) {
    const broken = clouds.find((cloud) => !fits(name, value, rules[cloud]));
    if (broken !== undefined)
      report("B4017", [...path, name], {
        message: "Not every cloud of the spec accepts this label",
        value,
        allowed: rules[broken].allowed,
      });
  }
}

/** Checks the total number of labels of a resource. */
export function checkLabelCount(labels: Labels, cloud: Cloud, path: Path, report: Report): void {
  const count = Object.keys(labels).length;
  if (count > rules[cloud].max)
    report("B4018", path, { message: `The resource has ${count} labels in total`, value: count, allowed: `at most ${rules[cloud].max}` });
}

const fits = (name: string, value: string, rule: LabelRule): boolean => rule.key.test(name) && (isToken(value) || rule.value.test(value));
