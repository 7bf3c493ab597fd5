const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** A name with a dot, and what follows it: `congdoan.vn/tin-tuc`. */
const ADDRESS = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]\S*)?$/u;

/** A link as it was meant: people leave out "https://"; what looks like no address stays as it was typed. */
export function completedLink(typed: string): string {
  if (typed.startsWith("//")) return `https:${typed}`;
  return ADDRESS.test(typed) && !isScheme(typed) ? `https://${typed}` : typed;
}

/** `mailto:` is one, `congdoan.vn:8080` is a port. */
function isScheme(typed: string): boolean {
  return SCHEME.test(typed) && !/^[^:]+\.[^:]+:\d/.test(typed);
}
