/** The rooms of the dashboard, as they stand in addresses. */
export const rooms = ["situation", "offers", "network", "funding", "steering", "events", "practice"] as const;
/** All pages: the rooms, and what the footer leads to. */
export const pageNames = [...rooms, "about"] as const;
export type PageName = (typeof pageNames)[number];
/** The page that an address without a name leads to. */
export const firstPage: PageName = "situation";
