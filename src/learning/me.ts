/** Who the server says is signed in. `null`: nobody. `undefined`: no answer, so nothing can be said. */
export interface Me {
  id: string;
  email: string;
}

export async function fetchMe(): Promise<Me | null | undefined> {
  try {
    const response = await fetch('/api/me/', {
      headers: { accept: 'application/json' },
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    if (response.status === 401) return null;
    if (!response.ok) return undefined;
    const body = (await response.json()) as { account?: Me | null } | null;
    return body !== null && 'account' in body ? (body.account ?? null) : undefined;
  } catch {
    return undefined;
  }
}
