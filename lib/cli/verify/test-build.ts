/** The build that tests serve: a folder of its own, and one key, so that every installation of a test can serve it. */
export const TEST_BUILD = {
  NEXT_DIST_DIR: ".next-test",
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "tests").toString("base64"),
};

/** Settings of the caller's own installation that a test must not meet. */
export const FOREIGN_SETTINGS = [
  "APP_URL",
  "AUTH_SECRET",
  "DATABASE_APP_URL",
  "DATABASE_AUTH_URL",
  "DATABASE_URL",
  "DATA_DIR",
  "DEMO_PASSWORD",
  "HOST",
  "NEXTAUTH_URL",
  "PORT",
];
