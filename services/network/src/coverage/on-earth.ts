/** A place as degrees and as a point on a ball of radius 1, so that comparing distances takes no trigonometry. */
export interface Spot {
  latitude: number;
  longitude: number;
  x: number;
  y: number;
  z: number;
}

const earthRadiusKm = 6371.0088;

export function onEarth(latitude: number, longitude: number): Spot {
  const [north, east] = [radians(latitude), radians(longitude)];
  const x = Math.cos(north) * Math.cos(east);
  const y = Math.cos(north) * Math.sin(east);
  return { latitude, longitude, x, y, z: Math.sin(north) };
}

/** The square of the straight line through the ball: it grows with the distance. */
export function straight(one: Spot, other: Spot): number {
  return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2;
}

/** What `straight` is at this distance. */
export function straightOf(km: number): number {
  return (2 * Math.sin(Math.min(km / (2 * earthRadiusKm), Math.PI / 2))) ** 2;
}

/** Kilometres for a square of the straight line. */
export function kmOf(square: number): number {
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(square) / 2));
}

/** As it is told: to a tenth of a kilometre. */
export function toldKm(km: number): number {
  return Math.round(km * 10) / 10;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
