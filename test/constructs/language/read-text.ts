/** Reads specs from text, for tests: no file is touched. */
import { built } from "../../../constructs/assembly/tables";
import { type ReadResult, readSpec } from "../../../constructs/language/read";

/** Five lines: two locations of one cloud. */
export const twoLocations = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
`;

/** @param texts by name; `berth.yaml` is read, or those that are named */
export function readTexts(texts: Readonly<Record<string, string>>, names: readonly string[] = ["berth.yaml"]): ReadResult {
  return readSpec(names, built, {
    read(file) {
      const text = texts[file];
      if (text === undefined) throw Object.assign(new Error(`no ${file}`), { code: "ENOENT" });
      return text;
    },
  });
}

/** A spec of two locations and more. */
export const readMore = (more: string): ReadResult => readTexts({ "berth.yaml": twoLocations + more });

/** `line:column code path`, and the file where it is another than berth.yaml. */
export const brief = ({ problems }: Pick<ReadResult, "problems">): string[] =>
  problems.map(({ place, code, path }) => {
    const file = place === null || place.file === "berth.yaml" ? "" : `${place.file}:`;
    return `${file}${place?.line}:${place?.column} ${code} ${path.join(".")}`;
  });
