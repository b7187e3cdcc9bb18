import { defineConfig } from "vitest/config";

/** The package as others install it: apart from the other tests because it installs, compiles and deploys. */
export default defineConfig({
  test: { include: ["test/package/*.package.ts"], testTimeout: 600_000, hookTimeout: 300_000, fileParallelism: false },
});
