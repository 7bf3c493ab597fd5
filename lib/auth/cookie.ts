/** `__Host-` binds the cookie to this host alone; a browser takes it over TLS only. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

/** The flags of the sign-in cookie (security.md §1). */
export function cookieFlags(secure: boolean) {
  return { httpOnly: true, secure, sameSite: "lax", path: "/" } as const;
}
