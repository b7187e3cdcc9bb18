/** Compares two folders of synthesized stacks, except for what has to differ: the version of cdktf, and optionally the required providers. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const outputs = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json") && !file.split("/").some((part) => part.startsWith(".")))
    .sort();

/** The text of a file, with the expected differences removed. Key order is kept, so that any other byte shows. */
function comparable(folder, file, { withoutProviders = false }) {
  const json = JSON.parse(readFileSync(join(folder, file), "utf8"));
  if (file.endsWith("manifest.json")) delete json.version;
  if (json["//"]?.metadata !== undefined) delete json["//"].metadata.version;
  if (withoutProviders) delete json.terraform?.required_providers;
  return JSON.stringify(json);
}

/** @returns how many files were compared, and one line for each difference */
export function differences(expected, actual, options = {}) {
  const [before, after] = [outputs(expected), outputs(actual)];
  const both = before.filter((file) => after.includes(file));
  const missing = before.filter((file) => !after.includes(file)).map((file) => `${file} is missing`);
  const extra = after.filter((file) => !before.includes(file)).map((file) => `${file} is extra`);
  const changed = both
    .filter((file) => comparable(expected, file, options) !== comparable(actual, file, options))
    .map((file) => `${file} differs`);
  return { files: both.length, different: [...missing, ...extra, ...changed] };
}
