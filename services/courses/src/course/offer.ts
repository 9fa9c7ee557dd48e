import { offerInterface } from "@kommgraph/schema";
import { Municipality } from "../references/municipality.ts";

export const Offer = offerInterface(() => Municipality);
