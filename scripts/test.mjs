#!/usr/bin/env node
/** `npm test`: installs what is missing, then runs every test. Arguments go to the test runner. */
import { installed, run } from "./install.mjs";

installed();
run(process.execPath, ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)]);
