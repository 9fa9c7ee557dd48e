import { wordsOf } from "../../words/language.ts";
import { de } from "./words.de.ts";
import { deSimple } from "./words.de-simple.ts";
import { en } from "./words.en.ts";

/** What people read instead of the graph's own words about what went wrong. */
export const errorWords = wordsOf({ de, en, "de-simple": deSimple });
