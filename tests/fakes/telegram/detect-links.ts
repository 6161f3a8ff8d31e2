import { parse } from 'tldts'

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly offset: number
  readonly length: number
}

/** A web address, or one for mail, that Telegram's clients and servers link of themselves. */
export interface FoundLink extends Stretch {
  readonly type: 'url' | 'email'
}

/** May stand in a host's name: Telegram takes any letter of any script, but most general punctuation ends it. */
const noPunctuation = String.raw`(?![\p{Z}\u2000-\u200b\u200e\u200f\u2016-\u206f])`
const hostLetter = String.raw`(?:[A-Za-z0-9_\-.~]|${noPunctuation}[\u00c0-\u{10ffff}])`
const pathLetter = String.raw`${noPunctuation}[^\n<>"«»]`
const userLetter = String.raw`${noPunctuation}[^\n/\[\]{}()'\x60<>"@«»]`
const candidate = new RegExp(
  String.raw`(?:(?<protocol>(?:(?!\p{Z})[A-Za-z0-9+\-\u0080-\u{10ffff}])*):\/\/)?` +
    String.raw`(?:(?<user>(?:${userLetter})+)@)?` +
    String.raw`(?<host>${hostLetter}+)` +
    String.raw`(?::(?<port>\d{1,5})(?!\d))?` +
    String.raw`(?<path>[/?#](?:${pathLetter})*)?`,
  'gu',
)
const tgLink = new RegExp(
  String.raw`(?:tg|ton):\/\/[a-z0-9_-]{1,253}(?:[/?#](?:${pathLetter})*)?`,
  'giu',
)
const badEnd = /[.:;,('?!`]+$/u
const address =
  /^(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}$/iu

/**
 * What in a text Telegram links of itself: addresses with a protocol, bare hosts of existing top-level domains
 * (velm.example is none, velm.news is), e-mail addresses and tg: links.
 */
export function detectLinks(text: string): readonly FoundLink[] {
  const found: FoundLink[] = []
  for (const match of text.matchAll(tgLink)) {
    const length = match[0].replace(badEnd, '').length
    found.push({ type: 'url', offset: match.index, length })
  }
  candidate.lastIndex = 0
  for (;;) {
    const match = candidate.exec(text)
    if (match === null) return found
    const link = judge(text, match)
    if (link !== null) found.push(link)
    // What follows a host that is none may be one.
    else candidate.lastIndex = match.index + match[0].length - (match.groups?.['path']?.length ?? 0)
  }
}

function judge(text: string, match: RegExpExecArray): FoundLink | null {
  const { protocol, user, host = '', port, path = '' } = match.groups ?? {}
  const known = protocol === undefined ? '' : knownProtocol(protocol)
  if (known === null || (known === '' && isGlued(text, match.index))) return null
  const isBare = path === '' && port === undefined
  const whole = isBare ? host.replace(/\.+$/u, '') : host
  const mail = user === undefined || !isBare ? '' : `${user}@${whole}`
  const skippedMail = mail.startsWith('mailto:') ? 7 : 0
  if (known === '' && address.test(mail.slice(skippedMail)))
    return {
      type: 'email',
      offset: match.index + skippedMail,
      length: mail.length - skippedMail,
    }
  if (!isHost(whole, known !== '')) return null
  const before =
    match[0].length - host.length - path.length - (port === undefined ? 0 : port.length + 1)
  const skipped = (protocol?.length ?? 0) - known.length
  const end =
    before + whole.length + (port === undefined ? 0 : port.length + 1) + balanced(path).length
  return { type: 'url', offset: match.index + skipped, length: end - skipped }
}

/** The protocol a word ends in; null for one that Telegram does not link. */
function knownProtocol(word: string): string | null {
  if (['shttp', 'tftp', 'sftp'].includes(word.toLowerCase())) return null
  return /(?:https?|ftp)$/iu.exec(word)?.[0] ?? null
}

/** A host that goes on from a word, a path or a name is none. */
function isGlued(text: string, start: number): boolean {
  return /[\p{L}\p{N}_/#@]$/u.test(text.slice(Math.max(0, start - 2), start))
}

function isHost(host: string, hasProtocol: boolean): boolean {
  const labels = host.split('.')
  if (labels.length < 2) return false
  if (labels.some((label) => label === '' || label.length > 63 || label.endsWith('-'))) return false
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host)) return labels.every((label) => Number(label) < 256)
  const last = labels.at(-1) ?? ''
  if (/^.$/u.test(last) || /[_-]/u.test(last.replace(/^xn--/u, '')) || !/\D/u.test(host))
    return false
  if ((labels.at(-2) ?? '').includes('_')) return false
  return hasProtocol || isTopLevel(last)
}

function isTopLevel(label: string): boolean {
  const lower = label.toLowerCase()
  if (lower !== label && lower.slice(0, 1) === label.slice(0, 1)) return false
  const { publicSuffix, isIcann } = parse(`name.${lower}`)
  return isIcann === true && publicSuffix === lower
}

/** A path ends before a bracket that closes none of its own, and before what ends a sentence. */
function balanced(path: string): string {
  const open: Record<string, number> = { '(': 0, '[': 0, '{': 0 }
  const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
  let end = 0
  for (const letter of path) {
    const opening = closes[letter]
    if (letter in open) open[letter] = (open[letter] ?? 0) + 1
    if (opening !== undefined) {
      const left = (open[opening] ?? 0) - 1
      if (left < 0) break
      open[opening] = left
    }
    end += letter.length
  }
  const cut = path.slice(0, end).replace(badEnd, '')
  return cut === '?' || cut === '#' ? '' : cut
}
