declare module "virtual:kern.css";

/** The towns as planar TopoJSON, made at build. */
declare module "virtual:town-geometry" {
  /** Where the file is. */
  export const address: string;
}

/** AGS and name of the 396 towns, made at build. */
declare module "virtual:towns" {
  export const towns: readonly { ags: string; name: string }[];
}
