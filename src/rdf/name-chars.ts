/** The characters of names in Turtle and its kin (RDF 1.2 Turtle, 6.5), as sources for regular expressions with `u`. */

const BASE =
  "A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F" +
  "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
/** What a name may contain but not start with. */
const LATER = "\\u00B7\\u0300-\\u036F\\u203F\\u2040";
const CHARS = `\\-_0-9${BASE}${LATER}`;

/** PN_PREFIX, or nothing: the prefix of a prefixed name. */
export const PREFIX_NAME = new RegExp(`^(?:[${BASE}](?:[.${CHARS}]*[${CHARS}])?)?$`, "u");

/** The label of a blank node, without `_:`. */
export const NODE_LABEL = new RegExp(`^[_0-9${BASE}](?:[.${CHARS}]*[${CHARS}])?$`, "u");

/** A local name that needs escapes at most; slashes, queries and fragments are better written as whole addresses. */
export const LOCAL_NAME = new RegExp(`^(?![${LATER}])[:.~!$&'()*+,;=@%${CHARS}]*$`, "u");
