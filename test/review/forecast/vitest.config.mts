import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/review/forecast/**/*.forecast.ts"], testTimeout: 600_000, hookTimeout: 1_200_000 } });
