declare module "virtual:kern.css";

/** The towns as planar TopoJSON, made at build. */
declare module "virtual:town-geometry" {
  /** Where the file is. */
  export const address: string;
}
