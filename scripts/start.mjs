#!/usr/bin/env node
/** `npm start`: installs what is missing, then deploys the quick-start example into an emulator on this machine. */
import { installed, run } from "./install.mjs";

installed();
run(process.execPath, ["dist/cli/berth.js", "try", "-f", "examples/quick-start/berth.yaml", ...process.argv.slice(2)]);
