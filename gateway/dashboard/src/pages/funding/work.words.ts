import { wordsOf } from "../../words/language.ts";
import { de } from "./work.words.de.ts";
import { deSimple } from "./work.words.de-simple.ts";
import { en } from "./work.words.en.ts";

/** Of applications, grants and what an authority does: most people only look at calls and the map. */
export const workWords = wordsOf({ de, en, "de-simple": deSimple });
