import { resolve } from "node:path";

import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

import { precompress } from "./precompress.ts";

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react(), precompress()],
  build: {
    outDir: resolve(import.meta.dirname, "../../dist/pages"),
    emptyOutDir: true,
    cssCodeSplit: false,
    license: { fileName: "licenses.md" },
    // The editor alone is larger than Vite's warning; it is loaded after the bar stands.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { explorer: resolve(import.meta.dirname, "index.html") },
      // GraphiQL's packages carry "use no memo", which means nothing once they are compiled.
      checks: { moduleLevelDirective: false, pluginTimings: false, bundlerTimings: false },
    },
  },
});
