import { defineConfig } from "vite";

export default defineConfig({
  base: "/sandbox/",
  build: {
    target: "es2022",
    // The editor is one big piece by nature; it is loaded after the page has appeared.
    chunkSizeWarningLimit: 4_000,
    reportCompressedSize: false,
    // The policy of the page allows no inlined scripts, and fonts as files are cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
