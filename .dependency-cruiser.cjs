/**
 * Which room may import which, checked on the compiled output: `npx depcruise dist --config .dependency-cruiser.cjs`.
 * A room is a folder. The table lists, for each room, the rooms that it may import in addition to itself.
 * Clouds and engines do not import each other: they meet in assembly, through contracts.
 */

const foundation = ["language", "catalog", "platform"];
const clouds = ["aws", "google", "azure"];
const constructs = [...foundation, "rules", "contracts", ...clouds, "engines", "services", "assembly"];

/** Room → the rooms that it may import: language ← catalog ← platform ← { rules, contracts } ← { clouds, engines } ← services ← assembly ← { library, stacks } ← cli. */
const rooms = {
  language: [],
  catalog: ["language"],
  platform: ["language", "catalog"],
  rules: foundation,
  contracts: foundation,
  ...Object.fromEntries(clouds.map((cloud) => [cloud, [...foundation, "contracts"]])),
  engines: [...foundation, "contracts"],
  services: [...foundation, "contracts", "engines"],
  assembly: constructs,
  library: constructs,
  stacks: constructs,
  review: foundation,
  emulator: foundation,
};

/** Rooms of the library lie in constructs/, the others at the top. */
const folder = (room) => (["stacks", "review", "emulator", "cli"].includes(room) ? room : `constructs/${room}`);
const anyOf = (names) => `^dist/(${names.map(folder).join("|")})/`;

const may = ([room, others]) => ({
  name: `${room}-imports`,
  comment: `${room} may import ${others.length === 0 ? "no other room" : others.join(", ")}`,
  severity: "error",
  from: { path: anyOf([room]) },
  to: { path: "^dist/", pathNot: anyOf([room, ...others]) },
});

const cdktf = "^node_modules/(cdktf|constructs|@cdktf/[^/]+)/";
const withoutCdktf = ["^dist/constructs/(language|catalog|platform|rules)/", "/resolve\\.js$", "/resolve-[^/]+$", "/resolve/"];

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(may),
    {
      name: "library-is-a-door",
      comment: "the constructs for other people's apps are not used inside; cli/codes.js lists their codes with all others",
      severity: "error",
      from: { path: "^dist/", pathNot: "^dist/(constructs/(library/|index\\.js$)|cli/codes\\.js$)" },
      to: { path: "^dist/constructs/library/" },
    },
    {
      name: "public-api-imports",
      comment: "the library's public entry loads neither the command line, the cdktf app nor the emulator",
      severity: "error",
      from: { path: "^dist/constructs/index\\.js$" },
      to: { path: "^dist/", pathNot: "^dist/constructs/" },
    },
    {
      name: "public-api-is-not-imported",
      comment: "constructs/index.ts is for other projects; inside this one, import the room",
      severity: "error",
      from: { path: "^dist/" },
      to: { path: "^dist/constructs/index\\.js$" },
    },
    {
      name: "emulator-by-cli-only",
      comment: "the emulator is used by `berth try` alone",
      severity: "error",
      from: { path: "^dist/", pathNot: anyOf(["cli", "emulator"]) },
      to: { path: anyOf(["emulator"]) },
    },
    {
      name: "nothing-imports-cli",
      comment: "the command line is the last room",
      severity: "error",
      from: { path: "^dist/", pathNot: anyOf(["cli"]) },
      to: { path: anyOf(["cli"]) },
    },
    {
      name: "no-cdktf-before-building",
      comment: "reading, resolving and checking a spec must not load cdktf, not even through another file",
      severity: "error",
      from: { path: withoutCdktf },
      to: { path: cdktf, reachable: true },
    },
    {
      name: "bindings-by-deep-import",
      comment: "the root of a binding costs seconds and a gigabyte: import @cdktf/provider-…/lib/RESOURCE",
      severity: "error",
      from: { path: "^dist/" },
      to: { path: ["^node_modules/@cdktf/provider-[^/]+/lib/index\\.js$", "^node_modules/@cdktf/provider-[^/]+/index\\.js$"] },
    },
    ...Object.entries({ aws: "aws", google: "google", azure: "azurerm" }).map(([room, provider]) => ({
      name: `${provider}-bindings-at-home`,
      comment: `bindings of ${provider} are imported in constructs/${room} alone`,
      severity: "error",
      from: { path: "^dist/", pathNot: anyOf([room]) },
      to: { path: `^node_modules/@cdktf/provider-${provider}/` },
    })),
    {
      name: "no-cycle",
      comment: "two files that import each other are one file, or need a third",
      severity: "error",
      from: { path: "^dist/" },
      to: { circular: true },
    },
    {
      name: "no-tests-or-tools",
      comment: "shipped code imports nothing that is not shipped",
      severity: "error",
      from: { path: "^dist/(constructs|stacks|cli|emulator|review)/" },
      to: { path: "^(dist/)?(test|scripts|bench|examples|docs)/" },
    },
    {
      name: "no-development-packages",
      comment: "a package that is needed at run time belongs in `dependencies` or `peerDependencies`",
      severity: "error",
      from: { path: "^dist/(constructs|stacks|cli|emulator|review)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer"] },
    },
    {
      name: "resolvable",
      comment: "an import that cannot be resolved",
      severity: "error",
      from: { path: "^dist/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.d\\.ts$" },
    moduleSystems: ["cjs", "es6"],
    combinedDependencies: false,
    exoticRequireStrings: [],
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["node", "require", "default"], extensions: [".js", ".json"] },
  },
};
