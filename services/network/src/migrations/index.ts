import { Networks } from "./0001-networks.ts";
import { Projection } from "./0002-projection.ts";
import { Links } from "./0003-links.ts";
import { Search } from "./0004-search.ts";
import { Figures } from "./0005-figures.ts";
import { Webhooks } from "./0006-webhooks.ts";
import { DatedLinks } from "./0007-dated-links.ts";
import { NearWords } from "./0008-near-words.ts";
import { HeardAgain } from "./0009-heard-again.ts";
import { LinkFacts } from "./0010-link-facts.ts";
import { NextStarts } from "./0011-next-starts.ts";
import { FindWords } from "./0012-find-words.ts";
import { Statistics } from "./0013-statistics.ts";

/** All migrations, oldest first; one that was ever deployed is never changed. */
export const migrations = [
  { name: "0001-networks", class: Networks },
  { name: "0002-projection", class: Projection },
  { name: "0003-links", class: Links },
  { name: "0004-search", class: Search },
  { name: "0005-figures", class: Figures },
  { name: "0006-webhooks", class: Webhooks },
  { name: "0007-dated-links", class: DatedLinks },
  { name: "0008-near-words", class: NearWords },
  { name: "0009-heard-again", class: HeardAgain },
  { name: "0010-link-facts", class: LinkFacts },
  { name: "0011-next-starts", class: NextStarts },
  { name: "0012-find-words", class: FindWords },
  { name: "0013-statistics", class: Statistics },
];
