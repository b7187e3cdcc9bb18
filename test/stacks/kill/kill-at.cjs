/**
 * Loaded before a program by `node --require`: ends it by SIGKILL at its n-th change of the file system below a folder, in the
 * middle of a write, before any other change. Says on a file which changes there were.
 */
const fs = require("node:fs");

const { KILL_BELOW: below, KILL_AT: at = "0", KILL_STEPS: stepsFile } = process.env;
const write = fs.writeFileSync;
const handles = new Map();
let steps = 0;
const done = [];

const die = () => {
  process.kill(process.pid, "SIGKILL");
  for (;;);
};

for (const name of ["mkdirSync", "writeFileSync", "openSync", "renameSync", "linkSync", "rmSync", "fsyncSync"]) {
  const original = fs[name];
  fs[name] = (first, ...rest) => {
    const path = handles.get(first) ?? String(first);
    const changes = path.startsWith(below) && (name !== "openSync" || /[wa+]/.test(String(rest[0])));
    if (changes && ++steps === Number(at)) {
      if (name === "writeFileSync") write(first, String(rest[0]).slice(0, String(rest[0]).length / 2));
      die();
    }
    if (changes) done.push(`${name} ${path.slice(below.length + 1)}`);
    const result = original(first, ...rest);
    if (name === "openSync") changes ? handles.set(result, path) : handles.delete(result);
    return result;
  };
}

if (stepsFile) process.on("exit", () => write(stepsFile, JSON.stringify(done)));
