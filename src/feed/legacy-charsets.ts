/**
 * The charset pages of a language most often have when they declare none, for languages where
 * windows-1252 would be wrong. After the WHATWG table of locale defaults
 * (https://html.spec.whatwg.org/#determining-the-character-encoding).
 */
export const charsetByLanguage: Readonly<Record<string, string>> = {
  ar: 'windows-1256',
  az: 'windows-1254',
  be: 'windows-1251',
  bg: 'windows-1251',
  cs: 'windows-1250',
  el: 'iso-8859-7',
  et: 'windows-1257',
  fa: 'windows-1256',
  he: 'windows-1255',
  hr: 'windows-1250',
  hu: 'iso-8859-2',
  iw: 'windows-1255',
  ja: 'shift_jis',
  kk: 'windows-1251',
  ko: 'euc-kr',
  ku: 'windows-1254',
  ky: 'windows-1251',
  lt: 'windows-1257',
  lv: 'windows-1257',
  mk: 'windows-1251',
  pl: 'iso-8859-2',
  ru: 'windows-1251',
  sk: 'windows-1250',
  sl: 'iso-8859-2',
  sr: 'windows-1251',
  th: 'windows-874',
  tr: 'windows-1254',
  uk: 'windows-1251',
  ur: 'windows-1256',
  vi: 'windows-1258',
  zh: 'gb18030',
  'zh-hk': 'big5',
  'zh-mo': 'big5',
  'zh-tw': 'big5',
}

/** Charsets whose characters take several bytes: their text can look like UTF-8 by chance when short. */
export const multiByteCharsets: ReadonlySet<string> = new Set([
  'gbk',
  'gb18030',
  'big5',
  'euc-jp',
  'iso-2022-jp',
  'shift_jis',
  'euc-kr',
])
