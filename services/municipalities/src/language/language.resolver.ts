import { Access, everybody } from "@kommgraph/infra";
import { languages } from "@kommgraph/schema";
import { Query, Resolver } from "type-graphql";
import { Language, languageOf } from "./language.ts";

@Resolver()
export class LanguageResolver {
  @Query(() => [Language], { description: "The languages the graph knows; a `LanguageTag` is the tag of one of them." })
  @Access(everybody)
  languages(): Language[] {
    return [...languages.values()].map(languageOf);
  }
}
