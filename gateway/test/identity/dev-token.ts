/** A token of the development identity of a gateway. */
export async function devToken(url: string, partner: string | null, roles: readonly string[]): Promise<string> {
  const response = await fetch(`${url}/dev/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ partner, roles }),
  });
  return ((await response.json()) as { token: string }).token;
}

/** The headers of whoever signs in as somebody of this partner. */
export async function signedIn(
  url: string,
  partner: string | null,
  ...roles: string[]
): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await devToken(url, partner, roles)}` };
}
