/** What a page shows while there is nothing else to show. */
export interface PageWords {
  title: string;
  lang: string;
  preparing: { title: string; text: string };
  failed: { title: string; text: string };
  /** What there is meanwhile, as HTML. */
  meanwhile: string;
}

/** Reloads by itself: it is there within seconds. */
export function preparingPage(words: PageWords): string {
  return page(words, words.preparing, '<meta http-equiv="refresh" content="2">');
}

export function failedPage(words: PageWords): string {
  return page(words, words.failed);
}

function page({ title, lang, meanwhile }: PageWords, state: { title: string; text: string }, head = ""): string {
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<title>${title}</title>
<h1>${state.title}</h1>
<p>${state.text} ${meanwhile}</p>
</html>
`;
}
