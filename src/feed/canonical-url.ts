import { isTracking } from './tracking-parameters.ts'

/**
 * One address for one page: absolute, without tracking parameters, fragment, credentials or default
 * port. Null when it is not a web address (http or https). The order and spelling of the remaining
 * parameters is kept, since some sites care.
 */
export function canonicalUrl(url: string, base?: string): string | null {
  const parsed = parseUrl(url, base)
  if (parsed === null) return null
  // "#!/story/1" is an address in sites that route by fragment.
  if (!parsed.hash.startsWith('#!')) parsed.hash = ''
  parsed.username = ''
  parsed.password = ''
  parsed.search = keepParameters(parsed)
  return parsed.href
}

/** The parsed address when it is http or https, else null. */
function parseUrl(url: string, base: string | undefined): URL | null {
  const parsed = URL.parse(url.trim()) ?? (base === undefined ? null : URL.parse(url.trim(), base))
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed : null
}

/** The query without what only tracks, with its question mark; '' when nothing is left. */
function keepParameters(url: URL): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const at = pair.indexOf('=')
      const name = at < 0 ? pair : pair.slice(0, at)
      return !isTracking(name, at < 0 ? '' : pair.slice(at + 1), url.hostname)
    })
    .join('&')
  // Given with its mark: a query that itself begins with "?" would lose that.
  return kept === '' ? '' : `?${kept}`
}
