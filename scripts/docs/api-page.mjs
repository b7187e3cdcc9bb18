/** The reference of the library, from the docstrings of what it exports: API Extractor reads the declarations, this writes the page. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);

/** In this order; what is declared elsewhere belongs to the first. */
const chapters = [
  ["Constructs", () => true],
  ["Outputs", (file) => file.includes("/outputs/")],
  ["The language as types", (file) => file.endsWith("/spec-types.generated.d.ts")],
];

/** The text of docs/reference/api.md. */
export function apiPage(root) {
  const items = declarations(root);
  const chapterOf = ({ fileUrlPath }) => chapters.findLastIndex(([, holds]) => holds(fileUrlPath));
  const names = new Set(items.map(({ name }) => name));
  return chapters
    .map(([title], chapter) => {
      const own = items.filter((item) => chapterOf(item) === chapter).sort(byKind);
      return `## ${title}\n\n${own.map((item) => itemText(item, names)).join("\n")}`;
    })
    .join("\n");
}

/** What the entry of the package exports. @throws Error where a declaration cannot be read */
function declarations(root) {
  const { Extractor, ExtractorConfig } = require("@microsoft/api-extractor");
  const folder = mkdtempSync(join(tmpdir(), "berth-api-"));
  const entry = join(root, "dist/constructs/index.d.ts");
  const silent = { default: { logLevel: "none" } };
  try {
    const compilerOptions = { target: "es2022", lib: ["es2023"], module: "node20", strict: true, skipLibCheck: true, types: ["node"] };
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: root,
        mainEntryPointFilePath: entry,
        compiler: { overrideTsconfig: { compilerOptions, files: [entry] } },
        docModel: { enabled: true, apiJsonFilePath: join(folder, "api.json") },
        messages: {
          extractorMessageReporting: silent,
          tsdocMessageReporting: silent,
          compilerMessageReporting: { default: { logLevel: "error" } },
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: join(root, "package.json"),
    });
    const options = { localBuild: true, messageCallback: (message) => (message.handled = message.logLevel !== "error") };
    if (!Extractor.invoke(config, options).succeeded) throw new Error("the declarations of the library cannot be read");
    return JSON.parse(readFileSync(join(folder, "api.json"), "utf8")).members[0].members;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rank = ["Function", "Class", "Interface", "TypeAlias"];
const byKind = (a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind) || (a.name < b.name ? -1 : 1);

function itemText(item, names) {
  const { text, example, throws } = docOf(item);
  const made = item.members?.find(({ kind }) => kind === "Constructor");
  const parts = [
    `### ${item.name}`,
    text,
    example,
    ["Interface", "Class"].includes(item.kind) ? extended(item, names) : code(sourceOf(item)),
    // what is taken apart in the parameter list has no name of its own
    made &&
      code(
        sourceOf(made)
          .replace(/^constructor/, `new ${item.name}`)
          .replace(" input: ", " props: "),
      ),
    made && docOf(made).throws,
    throws,
    members(item, names),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const sourceOf = ({ excerptTokens }) =>
  excerptTokens
    .map(({ text }) => text)
    .join("")
    .replace(/^export (declare )?/, "")
    .trim();
const code = (text) => `\`\`\`ts\n${text}\n\`\`\``;

/** What it takes over from others. */
function extended({ excerptTokens }, names) {
  const text = excerptTokens.map((token) => token.text).join("");
  const from = / extends (.*)$/s.exec(text.replace(/^[^{]*?(class|interface) \w+(<.*?>)?(?= (extends|$))/s, ""))?.[1]?.trim();
  return from ? `Extends ${linked(from, names)}.` : "";
}

function members({ members: all = [] }, names) {
  const rows = all
    .filter(({ kind }) => kind !== "Constructor")
    .map((member) => {
      const { text, standard } = docOf(member);
      const optional = member.isOptional ? "?" : "";
      return [`\`${member.name}${optional}\``, linked(typeOf(member), names), text + (standard ? ` Default: \`${standard}\`.` : "")];
    });
  if (rows.length === 0) return "";
  return [["name", "type", "meaning"], ["---", "---", "---"], ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");
}

const cell = (text) => text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");

/** After its name; of a method all of it. */
const typeOf = (member) =>
  member.kind.startsWith("Method")
    ? sourceOf(member)
    : sourceOf(member)
        .replace(/^(protected |readonly )*[\w"]+\??: /, "")
        .replace(/ \| undefined;$|;$/, "");

/** As code, followed by links to names of this page. */
function linked(text, names) {
  const met = [...new Set(text.match(/\b[A-Z]\w+\b/g) ?? [])].filter((name) => names.has(name));
  if (met.length === 1 && met[0] === text) return `[\`${text}\`](#${text.toLowerCase()})`;
  return [`\`${text}\``, ...met.map((name) => `[${name}](#${name.toLowerCase()})`)].join(" ");
}

/** The parts of a docstring. */
function docOf({ docComment = "" }) {
  const lines = docComment
    .replace(/^\/\*\*|\*\/\s*$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""));
  const [first = "", ...blocks] = lines.join("\n").split(/^@/m);
  const block = (tag) =>
    blocks
      .find((each) => each.startsWith(tag))
      ?.slice(tag.length)
      .trim();
  const throws = block("throws");
  return {
    text: first.trim(),
    standard: block("default"),
    example: block("example"),
    throws: throws && `Throws ${throws.replace(/\s+/g, " ")}.`,
  };
}
