import { de } from "./frame.de.ts";
import { deSimple } from "./frame.de-simple.ts";
import { en } from "./frame.en.ts";
import { wordsOf } from "./language.ts";

/** The words of the frame around every page. */
export const frameWords = wordsOf({ de, en, "de-simple": deSimple });
