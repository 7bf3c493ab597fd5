/** `__Host-` binds the cookie to this host alone; a browser takes it over TLS only. */
export function cookieName(secure: boolean): string {
  return secure ? "__Host-session" : "session";
}

/** The flags of the sign-in cookie (security.md §1). */
export function cookieFlags(secure: boolean) {
  return { httpOnly: true, secure, sameSite: "lax", path: "/" } as const;
}

/** A cookie with the same flags, as a header sets it. @param seconds how long it is kept; 0 takes it away */
export function cookieLine(name: string, value: string, secure: boolean, seconds: number): string {
  return `${name}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
