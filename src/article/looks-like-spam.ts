/**
 * Whether an item calls a whole chat or tries to run as a page: its title or opening begins with
 * "@everyone", or shows a script or a loading tag as text. A tag that is only named ("the <img> tag")
 * is none, so that news about web pages stays.
 */
export function looksLikeSpam(title: string, opening = ''): boolean {
  return [title, opening].some((text) => CALLS_ALL.test(text) || RUNS_AS_PAGE.test(text))
}

const CALLS_ALL = /^[^\p{L}\p{N}@]*@(?:everyone|here)(?![\p{L}\p{N}_])/iu

const RUNS_AS_PAGE =
  /<\s*(?:script\b[^<>]{0,200}>[^<]|(?:script|iframe|object|embed|svg|img|body|video|audio|form|input|style|link|meta|a)\b[^<>]{0,200}?[\s/](?:on[a-z]{3,20}|src|href|srcdoc|action)\s*=)/iu
