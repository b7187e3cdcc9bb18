/** The review for machines: stable and versioned. */
import { attribution } from "../model/attribution";
import type { AttributeChange, ResourceChange, SpecChange } from "../model/change";
import type { Finding } from "../model/finding";
import type { Review } from "../model/review";
import type { ReviewJson } from "./json-shape";
import { jsonText } from "./json-text";

export const renderJson = (review: Review): string => jsonText(jsonOf(review));

/** A separate format: other data of the model, such as whole resources, is never printed. */
function jsonOf(review: Review): ReviewJson {
  const { verdict, reasons, counts, sides, today, catalogDate, model, findings, hasSpecs } = review;
  const { causes, uncaused } = attribution(model);
  return {
    version: 1,
    verdict,
    reasons: [...reasons],
    counts: { ...counts },
    sides: { ...sides },
    today,
    catalogDate,
    stacks: model.stacks.map(({ name, action, specPath, planned, waitsFor }) => ({
      name,
      action,
      specPath,
      planned,
      waitsFor: waitsFor.map(({ stack, outputs }) => ({ stack, outputs: [...outputs] })),
    })),
    changes: model.changes.map(changeOf),
    spec: model.spec.map((change) => ({ path: change.path, ...values(change), ...placeOf(change) })),
    causes: hasSpecs
      ? causes.map(({ specs, changes }) => ({ paths: specs.map(({ path }) => path), ...placeOf(specs[0]), changes: changes.map(idOf) }))
      : null,
    uncaused: hasSpecs ? uncaused.map(idOf) : null,
    findings: findings.map(findingOf),
    coverage: { ...model.coverage, unknownTypes: model.coverage.unknownTypes.map((each) => ({ ...each })) },
  };
}

const idOf = ({ stack, address }: ResourceChange): string => `${stack}/${address}`;

const placeOf = ({ place }: SpecChange): { file: string | null; line: number | null } => ({
  file: place?.file ?? null,
  line: place?.line ?? null,
});

type Value = ReviewJson["findings"][number]["data"];

function values({ before, after }: AttributeChange | SpecChange): { before?: Value; after?: Value } {
  return { ...(before !== undefined && { before: before as Value }), ...(after !== undefined && { after: after as Value }) };
}

function changeOf(change: ResourceChange): ReviewJson["changes"][number] {
  const { stack, address, type, name, action, certainty, movedFrom, specPath, source, attributes, causes, before, after } = change;
  return {
    stack,
    address,
    type,
    name,
    action,
    certainty,
    movedFrom,
    constructPath: (after ?? before)?.constructPath ?? null,
    specPath,
    source,
    attributes: attributes.map((each) => ({
      path: each.path,
      ...values(each),
      sensitive: each.sensitive,
      replaces: each.replaces,
      through: each.through,
    })),
    causes: causes.map(({ path, certainty: how, through }) => ({ path, certainty: how, through })),
  };
}

const findingOf = ({ kind, topic, weight, message, details, fix, at, specPath, place, data }: Finding): ReviewJson["findings"][number] => ({
  kind,
  topic,
  weight,
  message,
  details: [...(details ?? [])],
  fix: fix ?? null,
  stack: at?.stack ?? null,
  address: at?.address ?? null,
  specPath: specPath ?? null,
  file: place?.file ?? null,
  line: place?.line ?? null,
  column: place?.column ?? null,
  data: (data ?? null) as Value,
});
