/** How this house speaks to a Redis that is not indispensable: who asks while there is none is told so at once. */
export function redisOptions(url: string) {
  return {
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: 2_000, reconnectStrategy: (tries: number) => Math.min(100 * 2 ** tries, 3_000) },
  };
}
