const WORDS_BESIDE_DATES =
  'published updated posted last modified first on at by am pm a m p est edt cst cdt pst pdt gmt utc bst cet cest ist et pt th st nd rd of today yesterday ago now just hour hours minute minutes min mins hr hrs day days week weeks month months and uhr um am vom den stand le à h el a las de del il alle às em de do kl en op om в г года назад ב בשעה עודכן פורסם في الساعة منذ'

const names = new Map<string, ReadonlySet<string>>()

/** Whether a line is nothing but a date or a time, in the language given or English. */
export function isDateLine(bare: string, language: string): boolean {
  if (bare.length > 90) return false
  if (!/\p{N}/u.test(bare) && !/ago|today|yesterday/u.test(bare)) return false
  const words = bare.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  // A bare number is a result, a price, a row of a table.
  if (words.length === 0 && !/\d:\d\d|\d[./-]\d+[./-]\d/.test(bare)) return false
  const ours = dateWords(language)
  const english = dateWords('en')
  return words.every((word) => ours.has(word) || english.has(word))
}

function dateWords(language: string): ReadonlySet<string> {
  const known = names.get(language)
  if (known !== undefined) return known
  const words = new Set(WORDS_BESIDE_DATES.split(' '))
  for (const style of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language === 'und' ? 'en' : language, {
      month: style,
      weekday: style,
      day: 'numeric',
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    for (let step = 0; step < 12; step++) {
      const text = format.format(Date.UTC(2024, step, step + 1)).toLowerCase()
      for (const word of text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []) words.add(word)
    }
  }
  for (const extra of ['sept', 'tues', 'thur', 'thurs']) words.add(extra)
  names.set(language, words)
  return words
}
