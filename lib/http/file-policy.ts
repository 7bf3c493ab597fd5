/** The policy of evidence: whatever it holds, a browser runs none of it. The gate sets it first, and the first one stays. */
export const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";
