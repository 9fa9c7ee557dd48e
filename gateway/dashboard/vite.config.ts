import { defineConfig } from "vite";
import { dashboardBuild } from "./build/plugin.ts";

export default defineConfig({
  base: "/dashboard/",
  plugins: [dashboardBuild()],
  build: {
    target: "es2022",
    reportCompressedSize: false,
    // The policy of the page allows no inlined fonts and scripts, and files are cached.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
