import { resolve } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** Two pages to measure against: one with nothing on it, and the overview's components fed with constants. */
const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  turbopack: { root: resolve(import.meta.dirname, "../../..") },
};

export default createNextIntlPlugin("../../../lib/i18n/request.ts")(config);
