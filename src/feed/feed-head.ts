/** What a feed says of itself, and what its relative links hang on. */
export interface FeedHead {
  readonly title: string
  readonly url: string | null
  readonly language: string | null
  readonly ttlMs: number | null
  readonly base: string
}

/** A language tag as BCP 47 writes it ("pt_BR" becomes "pt-BR"), or null when it is none. */
export function languageTag(written: string | undefined): string | null {
  const tag = written?.trim().replaceAll('_', '-')
  return tag !== undefined && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null
}

const DAY_MS = 86_400_000
const periods: ReadonlyMap<string, number> = new Map([
  ['hourly', DAY_MS / 24],
  ['daily', DAY_MS],
  ['weekly', 7 * DAY_MS],
  ['monthly', 30 * DAY_MS],
  ['yearly', 365 * DAY_MS],
])

/** The pause an `sy:` update period asks for (https://web.resource.org/rss/1.0/modules/syndication/). */
export function periodMs(
  sy: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined,
): number | null {
  const period = periods.get(sy?.updatePeriod?.toLowerCase() ?? '')
  if (period === undefined) return null
  const times = sy?.updateFrequency ?? 1
  return times > 0 ? Math.round(period / times) : null
}
