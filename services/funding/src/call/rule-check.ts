/** How a rule of eligibility is examined. */
export type RuleCheck =
  /** Is a municipality with an own immigration office (Ausländerbehörde). */
  | "IMMIGRATION_OFFICE"
  /** Is a municipality with an integration centre (KI). */
  | "INTEGRATION_CENTRE"
  /** Is a municipality. */
  | "MUNICIPALITY"
  /** Has a youth office (Jugendamt). */
  | "YOUTH_OFFICE"
  /** Is a head association of the Freie Wohlfahrtspflege. */
  | "WELFARE_ASSOCIATION"
  /** Is a registered association (e. V.). */
  | "REGISTERED"
  /** Is recognized as non-profit. */
  | "NON_PROFIT"
  /** So many percent of members or board have a migration history. */
  | "MIGRATION_HISTORY"
  /** Is independent of states and parties. */
  | "INDEPENDENT"
  /** Is not older than so many years. */
  | "FOUNDED_WITHIN"
  /** Asks for at most so many euros. */
  | "AT_MOST"
  /** Asks for at least so many euros. */
  | "AT_LEAST"
  /** Asks for exactly so many euros. */
  | "EXACTLY"
  /** Adds at least so many percent of the costs. */
  | "OWN_SHARE"
  /** Is shown by what the application says. */
  | "DESCRIBED"
  /** The first recipient may pass money on (Weiterleitung). */
  | "FORWARDING"
  /** Tells of rates and possibilities; there is nothing to fulfil. */
  | "TERMS";
