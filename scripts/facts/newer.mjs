/** Brings a schema of an older provider to the version of the bindings: by their own shape, checked against a table of differences. */

const requiredWord = (entry) => (entry.required || entry.min_items ? "required" : entry.optional || !entry.type ? "optional" : "computed");

/** What differs at one name, in the table's words; undefined if nothing does. */
function differenceOf(old, now) {
  if (!old) return "6.25.0";
  if (!now) return "5.100.0";
  return requiredWord(old) === requiredWord(now) ? undefined : "both";
}

function changeUse(old, now) {
  const { required: _required, optional: _optional, computed: _computed, min_items: _min, ...rest } = old;
  const { required, optional, computed, min_items } = now;
  return {
    ...rest,
    ...(required && { required }),
    ...(optional && { optional }),
    ...(computed && { computed }),
    ...(min_items && { min_items }),
  };
}

function mergeNames(olds = {}, nows = {}, at, found, inner) {
  const names = [...new Set([...Object.keys(olds), ...Object.keys(nows)])].sort();
  const merged = names.flatMap((name) => {
    const [old, now] = [olds[name], nows[name]];
    const path = [...at, name].join(".");
    const difference = differenceOf(old, now);
    if (difference) found.push({ path, only_in: difference });
    if (!now) return [];
    return [[name, !old ? now : difference ? inner(changeUse(old, now), now, [...at, name]) : inner(old, now, [...at, name])]];
  });
  return Object.fromEntries(merged);
}

/**
 * The newer schema: names and what is required from the binding, all else (limits on items, deprecations, exact types) from the older one.
 * @param found gets `{ path, only_in }` for each difference
 */
export function newerBlock(old, now, at, found) {
  const [attributes, blocks] = sortKinds(old, now);
  return {
    attributes: mergeNames(attributes.old, attributes.now, at, found, (entry) => entry),
    block_types: mergeNames(blocks.old, blocks.now, at, found, (entry, binding, path) =>
      entry.block && binding.block ? { ...entry, block: newerBlock(entry.block, binding.block, path, found) } : entry,
    ),
  };
}

/** cdktf writes some attributes of object type as blocks: a name keeps the kind that the older schema gives it. */
function sortKinds(old, now) {
  const kinds = [
    { old: { ...old.attributes }, now: {} },
    { old: { ...old.block_types }, now: {} },
  ];
  for (const [name, entry] of Object.entries({ ...now.attributes, ...now.block_types })) {
    const isBlock = name in (old.block_types ?? {}) || (!(name in (old.attributes ?? {})) && "block" in entry);
    const kept = old.attributes?.[name];
    kinds[isBlock ? 1 : 0].now[name] = kept && "block" in entry ? kept : entry;
  }
  return kinds;
}
