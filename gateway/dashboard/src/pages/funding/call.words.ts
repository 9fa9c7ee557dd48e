import { wordsOf } from "../../words/language.ts";
import { de } from "./call.words.de.ts";
import { deSimple } from "./call.words.de-simple.ts";
import { en } from "./call.words.en.ts";

/** Of calls, and of whether one may apply. */
export const callWords = wordsOf({ de, en, "de-simple": deSimple });
