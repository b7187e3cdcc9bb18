/** Reviews two folders once, in a process that has everything loaded, and writes what that took in seconds: BASE HEAD FILE. */
const { writeFileSync } = require("node:fs");
const { openSides } = require("../dist/cli/review/sides.js");
const { review } = require("../dist/review/review.js");
const { renderers } = require("../dist/review/render/all.js");

const [, , base, head, file] = process.argv;
const started = process.hrtime.bigint();
const sides = openSides(base, head, "berth.yaml");
const result = review({ ...sides, plans: new Map(), today: "2026-09-01" });
if (result.verdict === "no change") throw new Error("nothing was compared");
const text = renderers.text;
(typeof text === "function" ? text : text.render)(result, {});
writeFileSync(file, String(Number(process.hrtime.bigint() - started) / 1e9));
