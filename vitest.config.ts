import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    // graphql ships the same code twice; loading both makes “another module or realm” errors.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["{schema,infra,gateway,services/*}/test/**/*.test.ts"],
    globalSetup: ["infra/src/testing/global-setup.ts", "gateway/test/build-pages.ts"],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
