import type { MessageLanguage } from "@kommgraph/schema";

/** The language of messages that a caller likes best of those there are; English where nothing fits. */
export function preferredLanguage(acceptLanguage: string | undefined): MessageLanguage {
  const wishes = (acceptLanguage ?? "").split(",").map((wish) => {
    const [tag = "", ...parameters] = wish.trim().toLowerCase().split(";");
    const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
    return { language: tag.split("-")[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
  });
  const known = wishes.filter(({ language, quality }) => (language === "de" || language === "en") && quality > 0);
  known.sort((left, right) => right.quality - left.quality);
  return known[0]?.language === "de" ? "de" : "en";
}
