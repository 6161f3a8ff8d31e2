/** What nearly every link looks like: surely an address, and nothing in it to tidy. */
const plainAddress = /^https?:\/\/(?:(?!xn--)[a-z\d-]+\.)+[a-z]{2,}(?:[/?#][!-~]*)?$/

/**
 * A link as an absolute web address, otherwise as its feed wrote it. Null when it is none (`tag:`,
 * `javascript:`) or is relative and `base` is empty.
 */
export function resolveLink(link: string | undefined, base: string): string | null {
  if (link !== undefined && plainAddress.test(link)) return link
  const written = link?.trim()
  if (written === undefined || written === '') return null
  if (/^https?:\/\//i.test(written)) return URL.canParse(written) ? tidy(written) : null
  if (/^www\.[^\s/]+\.\w/i.test(written)) return `http://${tidy(written)}`
  const parsed = base === '' ? URL.parse(written) : URL.parse(written, base)
  return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed.href : null
}

/**
 * What a feed's relative links are relative to: `xml:base`, else the site's own address, else where
 * the document was found.
 */
export function chooseBase(
  documentUrl: string,
  xmlBase: string | undefined,
  siteLink: string | undefined,
): string {
  return resolveLink(xmlBase, documentUrl) ?? resolveLink(siteLink, documentUrl) ?? documentUrl
}

/** White space inside an address: line breaks are accidents of formatting, spaces want encoding. */
function tidy(url: string): string {
  return /\s/.test(url) ? url.replace(/[\n\r\t]+/g, '').replaceAll(' ', '%20') : url
}
