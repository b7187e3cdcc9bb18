import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/policy/**/*.policy.ts"], testTimeout: 120_000 } });
