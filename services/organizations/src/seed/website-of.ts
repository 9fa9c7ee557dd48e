/** An address for an invented organization, in the top-level domain that is reserved for examples (RFC 2606). */
export function websiteOf(name: string): string {
  const label = name
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-");
  const end = endOfLabel(label);
  const path = label.length > end ? `/${label.slice(end + 1)}` : "";
  return `https://www.${label.slice(0, end)}.example${path}`;
}

/** A label of a domain name has at most 63 characters; what is more becomes the path, whole words only. */
function endOfLabel(label: string): number {
  return label.length <= 63 ? label.length : label.lastIndexOf("-", 63);
}
