/** SARIF 2.1.0 logs, as checkov and trivy write them → what they found. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asList, isMap, type Json, type JsonMap } from "../model/json";
import { addressAt, subjectIn } from "../policy/address";
import type { Level, PolicyLogs, PolicyResult } from "../policy/result";
import { TreeError } from "./json-file";

const FIX = "create it with: checkov -d cdktf.out --framework terraform_json -o sarif, or trivy config --format sarif cdktf.out";

/**
 * @param files of one side, together
 * @param root the folder that was scanned, if it is still there: by it lines lead to addresses
 * @throws TreeError where a file is not SARIF 2.1.0
 */
export function readSarif(files: readonly string[], root: string | null): PolicyLogs {
  const tools = new Map<string, string | null>();
  const results = files.flatMap((file) => {
    const runs = runsOf(file);
    for (const run of runs) tools.set(toolOf(run), versionOf(run));
    return runs.flatMap((run) => asList(run.results).flatMap((result) => (isMap(result) ? resultOf(result, run, root) : [])));
  });
  return { results, tools };
}

function runsOf(file: string): JsonMap[] {
  let json: Json;
  try {
    json = JSON.parse(readFileSync(file, "utf8")) as Json;
  } catch (error) {
    throw new TreeError(file, `is not SARIF: ${(error as Error).message}`, FIX);
  }
  if (!isMap(json) || json.version !== "2.1.0" || !Array.isArray(json.runs))
    throw new TreeError(file, "is not SARIF of version 2.1.0", FIX);
  return json.runs.filter(isMap);
}

const driverOf = ({ tool }: JsonMap): JsonMap => (isMap(tool) && isMap(tool.driver) ? tool.driver : {});
const textOf = (value: Json | undefined): string | null => (typeof value === "string" && value !== "" ? value : null);
const toolOf = (run: JsonMap): string => (textOf(driverOf(run).name) ?? "scanner").toLowerCase();
const versionOf = (run: JsonMap): string | null => textOf(driverOf(run).version) ?? textOf(driverOf(run).semanticVersion);

function resultOf(result: JsonMap, run: JsonMap, root: string | null): PolicyResult[] {
  // Passed, inapplicable and absent results are not findings.
  if ((result.kind !== undefined && result.kind !== "fail") || result.baselineState === "absent") return [];
  const rule = ruleOf(result, run);
  const [location] = asList(result.locations);
  const physical = isMap(location) && isMap(location.physicalLocation) ? location.physicalLocation : {};
  const artifact = isMap(physical.artifactLocation) ? physical.artifactLocation : {};
  const region = isMap(physical.region) ? physical.region : {};
  const line = typeof region.startLine === "number" ? region.startLine : null;
  const { file, onDisk } = fileOf(artifact, run, root);
  return [
    {
      tool: toolOf(run),
      toolVersion: versionOf(run),
      rule: textOf(result.ruleId) ?? textOf(rule.id) ?? "unnamed rule",
      level: levelOf(result.level ?? (isMap(rule.defaultConfiguration) ? rule.defaultConfiguration.level : undefined)),
      message: messageOf(result, rule),
      file,
      line,
      stack: /(?:^|\/)stacks\/([^/]+)\//.exec(file)?.[1] ?? null,
      subject: subjectOf(location, region, onDisk, line),
      fingerprints: fingerprintsOf(result),
      suppressed: suppressionOf(result),
    },
  ];
}

/** By index, or by id. */
function ruleOf({ ruleIndex, ruleId, rule }: JsonMap, run: JsonMap): JsonMap {
  const rules = asList(driverOf(run).rules).filter(isMap);
  const index = typeof ruleIndex === "number" ? ruleIndex : isMap(rule) && typeof rule.index === "number" ? rule.index : -1;
  const byIndex = rules[index];
  return byIndex !== undefined && (ruleId === undefined || byIndex.id === ruleId) ? byIndex : (rules.find(({ id }) => id === ruleId) ?? {});
}

/** SARIF's default level is warning. */
const levelOf = (value: Json | undefined): Level => (value === "error" || value === "note" || value === "none" ? value : "warning");

/** One sentence: trivy puts it behind `Message:`, below the file and the severity. */
function messageOf({ message }: JsonMap, rule: JsonMap): string {
  const text = isMap(message) ? textOf(message.text) : null;
  const short = isMap(rule.shortDescription) ? textOf(rule.shortDescription.text) : null;
  const found = text === null ? null : (/^Message: (.*)$/m.exec(text)?.[1] ?? text.split("\n")[0] ?? null);
  return (found ?? short ?? "no message").trim();
}

/** Without the root of the machine that scanned. */
function fileOf(artifact: JsonMap, run: JsonMap, root: string | null): { readonly file: string; readonly onDisk: string | null } {
  const uri = decoded(textOf(artifact.uri) ?? "").replaceAll("\\", "/");
  const bases = isMap(run.originalUriBaseIds) ? run.originalUriBaseIds : {};
  const base = bases[textOf(artifact.uriBaseId) ?? ""];
  const baseUri = isMap(base) ? textOf(base.uri) : null;
  const plain = pathOf(uri) ?? uri;
  const candidates = [
    ...(root === null
      ? []
      : [join(root, plain), ...[...plain.matchAll(/(?=stacks\/)/g)].map(({ index }) => join(root, plain.slice(index)))]),
    ...(baseUri === null ? [] : [pathOf(new URL(encodeURI(uri), baseUri).href) ?? ""]),
    plain,
  ];
  const onDisk = candidates.find((path) => path !== "" && existsSync(path) && statSync(path).isFile()) ?? null;
  const below = plain.lastIndexOf("stacks/");
  const isAbsolute = plain.startsWith("/") || /^[a-z]:/i.test(plain);
  const file = below >= 0 ? plain.slice(below) : isAbsolute ? (plain.split("/").at(-1) ?? plain) : plain.replace(/^\.\//, "");
  return { file, onDisk };
}

const decoded = (uri: string): string => {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
};

function pathOf(uri: string): string | null {
  if (!uri.startsWith("file:")) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

function subjectOf(location: Json | undefined, region: JsonMap, onDisk: string | null, line: number | null): string | null {
  const [logical] = isMap(location) ? asList(location.logicalLocations) : [];
  const named = isMap(logical) ? (textOf(logical.fullyQualifiedName) ?? textOf(logical.name)) : null;
  if (named !== null) return named;
  const snippet = isMap(region.snippet) ? textOf(region.snippet.text) : null;
  const text = onDisk === null || line === null || !onDisk.endsWith(".json") ? null : readFileSync(onDisk, "utf8");
  const first = snippet?.split("\n")[0] ?? null;
  // If the file changed since the scan, its line numbers are not valid.
  const isSame = text !== null && line !== null && (first === null || text.split("\n")[line - 1] === first);
  return (isSame ? addressAt(text, line) : null) ?? (snippet === null ? null : subjectIn(snippet));
}

function fingerprintsOf({ fingerprints, partialFingerprints }: JsonMap): Map<string, string> {
  const entries = [fingerprints, partialFingerprints].flatMap((each) => (isMap(each) ? Object.entries(each) : []));
  return new Map(entries.flatMap(([kind, value]) => (typeof value === "string" ? [[kind, value] as const] : [])));
}

function suppressionOf({ suppressions }: JsonMap): string | null {
  const [accepted] = asList(suppressions)
    .filter(isMap)
    .filter(({ status }) => status === undefined || status === "accepted");
  return accepted === undefined ? null : (textOf(accepted.justification) ?? "no reason is given");
}
