import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const { NEXT_DIST_DIR, DEPLOYMENT_ID, BUILD_TSCONFIG, BUILD_IS_CHECKED_APART } = process.env;

const config: NextConfig = {
  distDir: NEXT_DIST_DIR ?? ".next",
  // Names the build, so that a page of an older one reloads instead of calling actions that are gone.
  ...(DEPLOYMENT_ID && { deploymentId: DEPLOYMENT_ID }),
  // A build checks what it builds; that of the tests is checked by a stage of theirs, with the rest.
  ...(BUILD_TSCONFIG && {
    typescript: { tsconfigPath: BUILD_TSCONFIG, ignoreBuildErrors: BUILD_IS_CHECKED_APART === "1" },
  }),
  poweredByHeader: false,
  // A part of it is no script, and cannot be bundled.
  serverExternalPackages: ["@napi-rs/canvas"],
  reactStrictMode: true,
};

export default createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  // Compiled when it is built, the words bring no parser to a phone: 8 KB of every page's scripts.
  experimental: {
    messages: { path: "./lib/i18n/messages", format: "json", locales: ["vi", "en"], precompile: true },
  },
})(config);
