/** One resource type in the form of facts: the schema's block with the known behaviour of each path. */

const lists = {
  conflicts_with: "conflictsWith",
  exactly_one_of: "exactlyOneOf",
  at_least_one_of: "atLeastOneOf",
  required_with: "requiredWith",
  allowed: "allowed",
};
const words = { replace: "replace", range: "range", default: "default" };

const useOf = ({ required, optional }) => (required ? "required" : optional ? "optional" : "computed");

function compactAttribute({ type, nested_type, computed, optional, sensitive, deprecated, write_only, ...rest }) {
  return {
    type: nested_type ? typeOf(nested_type) : type,
    use: useOf({ optional, ...rest }),
    ...(optional && computed && { computed: true }),
    ...(sensitive && { sensitive: true }),
    ...(deprecated && { deprecated: true }),
    ...(write_only && { writeOnly: true }),
  };
}

/** A nested type as the plain type that its values have; which of its names are required is lost. */
function typeOf({ nesting_mode, attributes }) {
  const fields = Object.entries(attributes).map(([name, { type, nested_type }]) => [name, nested_type ? typeOf(nested_type) : type]);
  const one = ["object", Object.fromEntries(fields)];
  return nesting_mode === "single" ? one : [nesting_mode, one];
}

/** @param block in the shape of `terraform providers schema -json` */
export function compactBlock({ attributes = {}, block_types = {}, truncated }) {
  const mapped = (from, map) => Object.fromEntries(Object.entries(from).map(([name, value]) => [name, map(value)]));
  return {
    attributes: mapped(attributes, compactAttribute),
    blocks: mapped(block_types, ({ nesting_mode, min_items, max_items, block }) => ({
      nesting: nesting_mode,
      ...(min_items && { min: min_items }),
      ...(max_items && { max: max_items }),
      ...compactBlock(block),
    })),
    ...(truncated && { truncated: true }),
  };
}

/** A range of one negative value is half of "that or …": the provider's message named only the first of two ranges. */
const halfRange = "-1..-1";

function factsOf(row) {
  const split = (cell) => cell.split("|").map((item) => (item === '""' ? "" : item));
  return {
    ...Object.fromEntries(Object.entries(lists).flatMap(([from, to]) => (row[from] ? [[to, split(row[from])]] : []))),
    ...Object.fromEntries(Object.entries(words).flatMap(([from, to]) => (row[from] && row[from] !== halfRange ? [[to, row[from]]] : []))),
  };
}

/**
 * Adds one row of behaviour.tsv to the path that it describes. A path inside an attribute of object type is in that
 * attribute's `inside`.
 * @returns false where the schema has no such path
 */
export function addBehaviour(block, row) {
  const steps = row.path.split(".");
  let here = block;
  for (const [i, step] of steps.entries()) {
    const attribute = here.attributes[step];
    const rest = steps.slice(i + 1).join(".");
    if (attribute) {
      if (rest) attribute.inside = { ...attribute.inside, [rest]: factsOf(row) };
      else Object.assign(attribute, factsOf(row));
      return true;
    }
    here = here.blocks[step];
    if (!here) return false;
  }
  Object.assign(here, factsOf(row));
  return true;
}
