import { wordsOf } from "../../../words/language.ts";
import { de } from "./words.de.ts";
import { deSimple } from "./words.de-simple.ts";
import { en } from "./words.en.ts";

export const formWords = wordsOf({ de, en, "de-simple": deSimple });
