/** Preloaded by tests: writes the paths of all modules that a process loaded to the file in LOADED_MODULES. */
const { writeFileSync } = require("node:fs");

process.on("exit", () => writeFileSync(process.env.LOADED_MODULES, JSON.stringify(Object.keys(require.cache))));
