/** Scripts that by themselves tell the language, or the few languages it can be, the commonest first. */
const SCRIPT_LANGUAGES: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Hebrew}/gu, ['he', 'yi']],
  [/\p{Script=Arabic}/gu, ['ar', 'fa', 'ur', 'ps', 'ku', 'ug', 'sd']],
  [/\p{Script=Hangul}/gu, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ['ja']],
  [/\p{Script=Han}/gu, ['zh', 'ja']],
  [/\p{Script=Greek}/gu, ['el']],
  [/\p{Script=Thai}/gu, ['th']],
  [/\p{Script=Devanagari}/gu, ['hi', 'mr', 'ne']],
  [/\p{Script=Bengali}/gu, ['bn', 'as']],
  [/\p{Script=Tamil}/gu, ['ta']],
  [/\p{Script=Telugu}/gu, ['te']],
  [/\p{Script=Gujarati}/gu, ['gu']],
  [/\p{Script=Kannada}/gu, ['kn']],
  [/\p{Script=Malayalam}/gu, ['ml']],
  [/\p{Script=Gurmukhi}/gu, ['pa']],
  [/\p{Script=Sinhala}/gu, ['si']],
  [/\p{Script=Georgian}/gu, ['ka']],
  [/\p{Script=Armenian}/gu, ['hy']],
  [/\p{Script=Ethiopic}/gu, ['am', 'ti']],
  [/\p{Script=Khmer}/gu, ['km']],
  [/\p{Script=Lao}/gu, ['lo']],
  [/\p{Script=Myanmar}/gu, ['my']],
]

/**
 * The languages a text's main script allows, the commonest first; empty for Latin and Cyrillic, which
 * are shared by too many, and for text without letters.
 */
export function detectScript(text: string): readonly string[] {
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\P{L}]*$/u.test(text)) return []
  const shared = text.match(/[\p{Script=Latin}\p{Script=Cyrillic}]/gu)?.length ?? 0
  let most = shared
  let languages: readonly string[] = []
  for (const [script, candidates] of SCRIPT_LANGUAGES) {
    const count = text.match(script)?.length ?? 0
    // Names in Latin letters stand in every script; a kana among Han characters tells Japanese.
    const weight = candidates.length === 1 && candidates[0] === 'ja' ? count * 4 : count * 2
    if (weight <= most) continue
    most = weight
    languages = candidates
  }
  return languages
}
