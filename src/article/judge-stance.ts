import type { SpeakerSpan } from './check-speaker.ts'
import type { SpeechPatterns } from './compile-speech.ts'
import { quoted } from './find-quotes.ts'
import type { Stance } from './statement.ts'

/** How the speaker stands to what is said, where the verb alone does not tell: "said" may deny, foretell or refuse. */
export function judgeStance(
  sentence: string,
  masked: string,
  span: SpeakerSpan,
  vantage: string | null,
  p: SpeechPatterns,
): Stance {
  const outside = sentence.slice(0, span.start) + sentence.slice(span.end)
  if (p.untrue.test(outside)) return 'denial'
  const inQuotes = unmask(sentence, masked)
  if (p.refusal?.test(inQuotes) === true) return 'non-denial'
  if (foretells(outside, p)) return 'forecast'
  return vantage !== null || p.firstPerson.test(inQuotes) ? 'firsthand' : 'claim'
}

/** A future verb of the main clause; in "the nurse who will speak" it foretells nothing. */
function foretells(text: string, p: SpeechPatterns): boolean {
  for (const match of text.matchAll(p.future)) {
    const clause = /[^,;،.]*$/u.exec(text.slice(Math.max(0, match.index - 120), match.index))
    if (!relative.test(clause?.[0] ?? '')) return true
  }
  return false
}

const relative =
  /(?<![\p{L}])(?:who|which|whose|whom|where|how|whether|what|if|until|once|lest|ob|wer|wie|wo|qui|dont|où|si|quien|quienes|cual|donde|cómo|chi|dove|come|quem|onde|wie|waar|hoe|of)(?![\p{L}])/u

/** What stands in quotations only. */
function unmask(sentence: string, masked: string): string {
  let inside = ''
  for (let at = 0; at < masked.length; at++)
    inside += masked[at] === quoted ? (sentence[at] ?? '') : ' '
  return inside
}
