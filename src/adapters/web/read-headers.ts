/** Header values by lower-case name, as undici gives them. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>

/** One header as a string, or null. */
export function header(headers: Headers, name: string): string | null {
  const value = headers[name]
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.join(', ')
}

/** Retry-After as milliseconds from `now`: seconds or an HTTP date (RFC 9110 §10.2.3). */
export function retryAfter(headers: Headers, now: number): number | null {
  return secondsOrDate(header(headers, 'retry-after'), now)
}

/** How long the answer stays fresh, ms: Cache-Control max-age less Age, else Expires (RFC 9111). */
export function freshFor(headers: Headers, now: number): number | null {
  const control = header(headers, 'cache-control') ?? ''
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0
  const maxAge = /\bmax-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1]
  if (maxAge === undefined) return secondsOrDate(header(headers, 'expires'), now)
  const age = Number(header(headers, 'age') ?? 0) || 0
  return Math.max(0, Number(maxAge) - age) * 1000
}

function secondsOrDate(value: string | null, now: number): number | null {
  if (value === null) return null
  const text = value.trim()
  if (/^\d{1,10}$/.test(text)) return Number(text) * 1000
  const date = Date.parse(text)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
