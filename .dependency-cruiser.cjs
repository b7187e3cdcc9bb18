/**
 * Which room may import which, checked on the compiled output: `npx depcruise dist --config .dependency-cruiser.cjs`.
 * A room is a folder; what a room may not import is written as what it may.
 */

/** Room → the rooms that it may import, beside itself. */
const rooms = {
  spec: [],
  catalog: ["spec"],
  platform: ["spec", "catalog"],
  rules: ["spec", "catalog", "platform"],
  contract: ["spec", "catalog", "platform"],
};
const clouds = ["aws", "google", "azure"];
const below = [...Object.keys(rooms), "engines", "services"];

/** Rooms of the library by name, the others by their folder. */
const folder = (room) => (room in rooms || clouds.includes(room) || ["engines", "services"].includes(room) ? `constructs/${room}` : room);
const anyOf = (names) => `^dist/(${names.map(folder).join("|")})/`;

const may = (room, others, comment) => ({
  name: `${room}-imports`,
  comment,
  severity: "error",
  from: { path: anyOf([room]) },
  to: { path: "^dist/", pathNot: anyOf([room, ...others]) },
});

const cdktf = "^node_modules/(cdktf|constructs|@cdktf/[^/]+)/";
const plain = ["^dist/constructs/(spec|catalog|platform|rules)/", "/resolve\\.js$", "/resolve-[^/]+$", "/resolve/"];

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, others]) => may(room, others, "the way is spec, catalog, platform, then rules and contract")),
    ...clouds.map((cloud) => may(cloud, below, "a cloud never imports another, nor what is built on it")),
    may("engines", ["services", ...Object.keys(rooms)], "an engine is neutral: it runs on every cloud"),
    may("services", ["engines", ...Object.keys(rooms)], "a service is neutral: it runs on every orchestrator"),
    may("review", ["spec", "catalog", "platform"], "review reads specs and synthesized trees, it builds nothing"),
    {
      name: "stacks-imports",
      comment: "stacks stand on the library; the command line stands on them",
      severity: "error",
      from: { path: anyOf(["stacks"]) },
      to: { path: "^dist/", pathNot: "^dist/(stacks|constructs)/" },
    },
    {
      name: "library-imports",
      comment: "constructs for others stand on the same stacks as specs, and get neither command line nor emulator",
      severity: "error",
      from: { path: "^dist/constructs/library/" },
      to: { path: "^dist/", pathNot: "^dist/(constructs|stacks)/" },
    },
    {
      name: "library-is-a-door",
      comment: "what a spec is built by does not know constructs for others; their codes are listed with all others",
      severity: "error",
      from: { path: "^dist/", pathNot: "^dist/(constructs/(library/|index\\.js$)|cli/codes\\.js$)" },
      to: { path: "^dist/constructs/library/" },
    },
    {
      name: "public-api-imports",
      comment: "who imports the library gets neither command line nor emulator",
      severity: "error",
      from: { path: "^dist/constructs/index\\.js$" },
      to: { path: "^dist/", pathNot: "^dist/(constructs|stacks)/" },
    },
    {
      name: "public-api-is-not-imported",
      comment: "constructs/index.ts is for others; inside, import the room",
      severity: "error",
      from: { path: "^dist/" },
      to: { path: "^dist/constructs/index\\.js$" },
    },
    {
      name: "emulator-by-cli-only",
      comment: "the emulator is a tool of `berth try`",
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
      comment: "reading, resolving and checking a spec must not load cdktf, not even by way of another file",
      severity: "error",
      from: { path: plain },
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
      comment: "what imports each other is one thing, or wants a third",
      severity: "error",
      from: { path: "^dist/" },
      to: { circular: true },
    },
    {
      name: "no-tests-or-tools",
      comment: "shipped code stands on nothing that is not shipped",
      severity: "error",
      from: { path: "^dist/(constructs|stacks|cli|emulator|review)/" },
      to: { path: "^(dist/)?(test|scripts|bench|examples|docs)/" },
    },
    {
      name: "no-development-packages",
      comment: "what runs at the user's needs a place in `dependencies` or `peerDependencies`",
      severity: "error",
      from: { path: "^dist/(constructs|stacks|cli|emulator|review)/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["npm-peer"] },
    },
    {
      name: "resolvable",
      comment: "an import that leads nowhere",
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
