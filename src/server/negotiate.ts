/** Content negotiation: which of the media types that we can write a client likes best (RFC 9110, 12.5.1). */

interface Range {
  readonly type: string;
  readonly quality: number;
}

function ranges(accept: string): Range[] {
  return accept.split(",").flatMap((part) => {
    const [type = "", ...parameters] = part.split(";").map((each) => each.trim().toLowerCase());
    if (type === "") return [];
    const q = parameters.find((each) => each.startsWith("q="))?.slice(2);
    const quality = q === undefined ? 1 : Number(q);
    return [{ type, quality: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0 }];
  });
}

/** How much a type is liked: the most particular range that fits it counts. */
function liking(type: string, accepted: readonly Range[]): number {
  const family = `${type.slice(0, type.indexOf("/"))}/*`;
  for (const wanted of [type, family, "*/*"]) {
    const range = accepted.find((each) => each.type === wanted);
    if (range !== undefined) return range.quality;
  }
  return 0;
}

/** Something that can be sent under one or more media types; the first is what it is sent as where any will do. */
export interface Offer {
  readonly mediaTypes: readonly string[];
}

/** The offer that is liked best, and the type to send it as; of equals the first. `null` where none is acceptable. */
export function negotiate<T extends Offer>(
  accept: string | undefined,
  offers: readonly T[],
): { offer: T; mediaType: string } | null {
  const accepted = ranges(accept ?? "*/*");
  if (accepted.length === 0) accepted.push({ type: "*/*", quality: 1 });
  let best: { offer: T; mediaType: string } | null = null;
  let most = 0;
  for (const offer of offers)
    for (const mediaType of offer.mediaTypes) {
      const quality = liking(mediaType, accepted);
      if (quality <= most) continue;
      most = quality;
      best = { offer, mediaType };
    }
  return best;
}
