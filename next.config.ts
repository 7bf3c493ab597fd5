import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** On every response, errors and files too; what needs a nonce or the scheme is added by proxy.ts. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
];

const { NEXT_DIST_DIR, DEPLOYMENT_ID } = process.env;

const config: NextConfig = {
  distDir: NEXT_DIST_DIR ?? ".next",
  // Names the build, so that a page of an older one reloads instead of calling actions that are gone.
  ...(DEPLOYMENT_ID && { deploymentId: DEPLOYMENT_ID }),
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
